"""Erasing a person's data on request, on the server."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from common.exports import Erasure, report
from partnerships.models import Person
from partnerships.personal.erasure import Plan, erase, plan_for
from partnerships.personal.naming import in_audit


class Command(BaseCommand):
    help = (
        "Wipe a person's contacts and note, and the name where no public record holds "
        "it, in the record and in all its versions. It cannot be undone."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("person", type=int, help="the number in the page's address")
        parser.add_argument("--reason", default="", help="kept; without the name")
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would go and what stays"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        person = Person.objects.filter(pk=options["person"]).first()
        if person is None:
            raise CommandError(f"There is no person {options['person']}.")
        if options["dry_run"]:
            self.tell(plan_for(person))
            return
        try:
            plan = erase(person, by=None, reason=options["reason"])
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages)) from None
        report(None, Erasure(what=in_audit(person)))
        self.tell(plan)
        self.stdout.write("Erased.")

    def tell(self, plan: Plan) -> None:
        acts = len(plan.public_acts)
        name = f"stays: {acts} public records hold it" if acts else "goes"
        self.stdout.write(
            f"Contacts and note: go, also from {plan.versions} versions.\n"
            f"The name: {name}.\nPosts that go: {plan.posts}.\n"
            f"Texts to be mended by hand: {len(plan.texts)}. "
            f"Mentions in former texts and in the audit that stay: {plan.left}."
        )
        for mention in plan.texts:
            meta = mention.row._meta
            self.stdout.write(f"  {meta.label} {mention.row.pk}: {mention.field.name}")
