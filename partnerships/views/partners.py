from django.views.generic import View


class PartnerList(View):
    pass


class PartnerDetail(View):
    pass
