"""Addresses of the list of communities, under the language prefix."""

from django.urls import path

from communities.views import CommunityList, community_find

app_name = "communities"
urlpatterns = [
    path("communities/", CommunityList.as_view(), name="community-list"),
    path("communities/find/", community_find, name="community-find"),
    path("communities.<format:format>", CommunityList.as_view(), name="community-file"),
]
