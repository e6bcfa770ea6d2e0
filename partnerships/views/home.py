from django.views.generic import View


class Home(View):
    pass
