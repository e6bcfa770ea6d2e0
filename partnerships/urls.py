"""Addresses of the public pages of the chain, under the language prefix."""

from django.urls import path

from partnerships.feeds.calendar import calendar
from partnerships.feeds.meetings import MeetingFeed
from partnerships.feeds.projects import ProjectFeed
from partnerships.views.agreements import AgreementDetail, AgreementList
from partnerships.views.communities import CommunityDetail
from partnerships.views.delegations import DelegationDetail, DelegationList
from partnerships.views.files import PhotographDetail
from partnerships.views.home import Home
from partnerships.views.matrix import Matrix
from partnerships.views.meetings import MeetingDetail, MeetingList
from partnerships.views.outcomes import OutcomeList
from partnerships.views.partner_brief import PartnerBrief
from partnerships.views.partners import PartnerDetail, PartnerList
from partnerships.views.pilot_models import ModelDetail, ModelList
from partnerships.views.project_readings import ProjectReadings
from partnerships.views.projects import ProjectDetail, ProjectList
from partnerships.views.reports import report_file, report_list
from partnerships.views.search import Search
from partnerships.views.sources import SourceDetail
from partnerships.views.timeline import Timeline

app_name = "partnerships"
urlpatterns = [
    path("", Home.as_view(), name="home"),
    path("search/", Search.as_view(), name="search"),
    path("meetings/", MeetingList.as_view(), name="meeting-list"),
    path("meetings.<format:format>", MeetingList.as_view(), name="meeting-file"),
    path("meetings/<slug:slug>/", MeetingDetail.as_view(), name="meeting-detail"),
    path(
        "photographs/<uuid:key>/", PhotographDetail.as_view(), name="photograph-detail"
    ),
    path("outcomes/", OutcomeList.as_view(), name="outcome-list"),
    path("outcomes.<format:format>", OutcomeList.as_view(), name="outcome-file"),
    path("partners/", PartnerList.as_view(), name="partner-list"),
    path("partners.<format:format>", PartnerList.as_view(), name="partner-file"),
    path("partners/<slug:code>/", PartnerDetail.as_view(), name="partner-detail"),
    path("partners/<slug:code>/brief/", PartnerBrief.as_view(), name="partner-brief"),
    path("delegations/", DelegationList.as_view(), name="delegation-list"),
    path(
        "delegations.<format:format>", DelegationList.as_view(), name="delegation-file"
    ),
    path(
        "delegations/<slug:slug>/", DelegationDetail.as_view(), name="delegation-detail"
    ),
    path("projects/", ProjectList.as_view(), name="project-list"),
    path("projects.<format:format>", ProjectList.as_view(), name="project-file"),
    path("projects/<slug:code>/", ProjectDetail.as_view(), name="project-detail"),
    path(
        "projects/<slug:code>/readings/",
        ProjectReadings.as_view(),
        name="project-readings",
    ),
    path("matrix/", Matrix.as_view(), name="matrix"),
    path("matrix.<format:format>", Matrix.as_view(), name="matrix-file"),
    path("timeline/", Timeline.as_view(), name="timeline"),
    path("models/", ModelList.as_view(), name="model-list"),
    path("models.<format:format>", ModelList.as_view(), name="model-file"),
    path("models/<slug:slug>/", ModelDetail.as_view(), name="model-detail"),
    path("agreements/", AgreementList.as_view(), name="agreement-list"),
    path("agreements.<format:format>", AgreementList.as_view(), name="agreement-file"),
    path("agreements/<slug:slug>/", AgreementDetail.as_view(), name="agreement-detail"),
    path("communities/<str:code>/", CommunityDetail.as_view(), name="community-detail"),
    path("reports/", report_list, name="report-list"),
    path("reports/<slug:name>.<format:format>", report_file, name="report-file"),
    path("sources/<int:pk>/", SourceDetail.as_view(), name="source-detail"),
    path("feeds/meetings.atom", MeetingFeed(), name="meeting-feed"),
    path("feeds/projects.atom", ProjectFeed(), name="project-feed"),
    path("calendar.ics", calendar, name="calendar"),
]
