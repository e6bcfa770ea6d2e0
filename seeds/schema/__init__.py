"""The schema of a seed file: every heading, every key and what may be written there.

docs/seed-files.md explains the same to the staff; a test keeps the two in step.
"""

from seeds.kinds import Section
from seeds.schema.parties import COMMUNITIES, ORGANISATIONS, PEOPLE, SOURCES
from seeds.schema.partnerships import AGREEMENTS, PARTNERSHIPS
from seeds.schema.projects import MODELS, PROJECTS
from seeds.schema.visits import (
    DELEGATIONS,
    FIGURES,
    HOME_SIDE,
    MEETINGS,
    OUTCOMES,
    STATEMENTS,
)

# In the order of writing: what is referred to comes before what refers to it.
SECTIONS = (
    Section(SOURCES),
    Section(COMMUNITIES),
    Section(ORGANISATIONS),
    Section(PEOPLE),
    Section(DELEGATIONS),
    Section(MEETINGS, single=True),
    Section(HOME_SIDE, owner="meeting"),
    Section(OUTCOMES, owner="meeting"),
    Section(STATEMENTS),
    Section(FIGURES),
    Section(PARTNERSHIPS),
    Section(AGREEMENTS),
    Section(MODELS),
    Section(PROJECTS),
)
