from django.views.generic import View


class SourceList(View):
    pass
