"""Records with one of everything that their pages show, for several test modules."""

from tests import builders as b


def full_project(**fields):
    """A project with one of everything that its pages show."""
    made = b.make_project(
        published=True,
        stage="in_progress",
        sectors=[b.make_sector()],
        conditions=[b.make_condition(name_en="Invented condition")],
        communities=[b.make_community(raion=b.make_raion())],
        **{
            "model": b.make_model(published=True),
            "proposed_at": b.make_meeting(published=True),
            **fields,
        },
    )
    add_parts(made)
    return made


def add_parts(made):
    source = b.make_source(published=True)
    for row in made.stages.all():
        b.cite(row, source)
    b.cite(made, source)
    b.make_project_partner(project=made)
    b.make_project_partner(project=made, organisation=b.make_organisation())
    b.cite(b.make_funding(project=made), source)
    b.make_milestone(project=made)
    indicator = b.make_indicator(project=made, baseline=0, target=2)
    b.cite(b.make_reading(indicator=indicator), source)
