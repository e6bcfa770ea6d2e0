from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from common.cuts import Cut
from common.lists import ListPage
from partnerships.filters.partners import PartnerFilter
from partnerships.models import Country, CountryGroup, CountryGroupMembership
from partnerships.presence import (
    MemberRecord,
    country_presences,
    group_presences,
    member_records,
)
from partnerships.sheets.partners import PARTNERS
from partnerships.standing import groups_with_partnership, partner_countries
from partnerships.taking_part import Partner
from partnerships.views.partner_parts import (
    Limits,
    agreements_of,
    could_take_up,
    listed,
    open_outcomes,
    partnerships_in_order,
    sectors_named,
    stage_sources,
    statements_about,
    taken_part,
)


def _groups_today() -> Prefetch:
    today = CountryGroupMembership.objects.on().select_related("group")
    return Prefetch(
        "group_memberships", today.order_by("group__code"), to_attr="current_groups"
    )


class PartnerList(ListPage):
    """The countries that the public chain names, and where we stand with each."""

    filterset_class = PartnerFilter
    sheet = PARTNERS
    template_name = "partnerships/partner_list.html"
    title = _("Partners")

    def queryset(self) -> QuerySet:
        return partner_countries().prefetch_related(_groups_today())

    def extra_context(self) -> dict[str, Any]:
        return {"groups": groups_with_partnership()}


PAGE = Limits(meetings=4, outcomes=3, projects=4)


class PartnerDetail(View):
    """Where we stand with a country or a group, and what they could take up."""

    template_name = "partnerships/partner_detail.html"
    address = "partnerships:partner-detail"

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        partner = _find(code.upper())
        if partner is None:
            unknown = {"code": code, "groups": groups_with_partnership()}
            return TemplateResponse(
                request, "partnerships/partner_unknown.html", unknown, status=404
            )
        if partner.code != code:
            return redirect(self.address, partner.code, permanent=True)
        context = self.context(request, partner)
        return TemplateResponse(request, self.template_name, context)

    def context(self, request: HttpRequest, partner: Partner) -> dict[str, Any]:
        return of_partner(partner, PAGE)


def _find(code: str) -> Partner | None:
    countries = Country.objects.public().prefetch_related(_groups_today())
    country = countries.filter(code=code).first()
    return country or CountryGroup.objects.public().filter(code=code).first()


def of_partner(partner: Partner, limits: Limits) -> dict[str, Any]:
    partnerships = partnerships_in_order(partner)
    sectors = sectors_named(partnerships)
    presences, members = _presences(partner)
    name = "group" if isinstance(partner, CountryGroup) else "concerning"
    return {
        "partner": partner,
        "is_group": isinstance(partner, CountryGroup),
        "partnerships": partnerships,
        "sectors": sectors,
        "presences": Cut(
            presences, limits.meetings, listed("meeting", **{name: partner.pk})
        ),
        "members": members,
        "times_represented": sum(1 for entry in presences if entry.is_represented),
        "outcomes": open_outcomes(partner, limits.outcomes),
        "parts": taken_part(partner, limits.projects),
        "offers": could_take_up(partner, limits.projects),
        "agreements": agreements_of(partner),
        "statements": statements_about(partner),
        "citations": stage_sources(partnerships),
    }


def _presences(partner: Partner) -> tuple[list[Any], list[MemberRecord]]:
    """The meetings of a country, or those of a group and of each of its members."""
    if isinstance(partner, Country):
        return country_presences(partner), []
    presences = group_presences(partner)
    return presences, member_records(partner, presences)
