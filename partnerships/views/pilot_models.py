from django.views.generic import View


class ModelList(View):
    pass


class ModelDetail(View):
    pass
