from django.views.generic import View


class CommunityList(View):
    pass
