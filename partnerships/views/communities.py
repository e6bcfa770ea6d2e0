from django.views.generic import View


class CommunityDetail(View):
    pass
