from django.views.generic import View


class ProjectList(View):
    pass


class ProjectDetail(View):
    pass
