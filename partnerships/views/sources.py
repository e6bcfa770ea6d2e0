from django.views.generic import View


class SourceDetail(View):
    pass
