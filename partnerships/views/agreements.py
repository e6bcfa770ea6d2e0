from django.views.generic import View


class AgreementList(View):
    pass


class AgreementDetail(View):
    pass
