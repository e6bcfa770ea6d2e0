"""Who may reach which page and action of the admin, record by record.

Written by hand beside the table of the code, which says it by permissions: this one
says it by pages. What is not named here may be done by nobody.
"""

LOOKERS = frozenset({"viewer", "editor", "publisher", "administrator"})
KEEPERS = LOOKERS - {"viewer"}
PUBLISHERS = KEEPERS - {"editor"}
NOBODY: frozenset[str] = frozenset()

PUBLISHABLE = {
    *("Source", "ReportedFigure", "Membership", "ConditionState", "Meeting"),
    *("Statement", "Partnership", "Agreement", "PilotModel", "PilotProject"),
}
ARCHIVABLE = {*PUBLISHABLE, "Community", "Organisation", "Person", "Delegation"}
LEAVES_ONLY = {"Oblast", "Raion", "Country", "Statement"}
EXCHANGED = {
    *("Source", "Community", "Membership", "Organisation", "Person", "Meeting"),
    *("Outcome", "Partnership", "Agreement", "PilotProject", "Indicator", "Reading"),
    *("ConditionState", "Delegation", "Post", "PilotModel", "ReportedFigure"),
    "Milestone",
}
STAGES = {"MembershipStage", "PartnershipStage", "AgreementStage", "ProjectStage"}
# Made on the page of what they belong to.
MADE_ELSEWHERE = STAGES  # and every citation

STAFF_TABLES = {
    "CommunityEditor": {"view", "add", "change"},
    "RoleRule": {"view", "change"},
    "DigestReader": {"view", "add", "change"},
    "AuditEvent": {"view"},
}

# Logs of files that go out and come back: of those who import.
WORKBOOKS = {"FormRound": {"view", "add"}, "CommunityForm": {"view"}}

# Beside the roles above; a community editor reaches these, of their communities only.
COMMUNITY_EDITOR = {
    "Community": {"view", "change", "export"},
    "ConditionState": {"view", "add", "change", "export"},
    "ConditionStateCitation": {"view", "change"},
    "BasicCondition": {"view"},
    "Indicator": {"view", "export"},
    "Reading": {"view", "add", "change", "export"},
    "ReadingCitation": {"view", "change"},
    "Source": {"view", "export"},
}
# What is done to chosen records on a page of its own.
STEPS = ("finish", "drop", "reopen", "assign", "put_off", "confirm", "move")
# Pages of a list and of a record by the last word of their address's name, and the
# verb that opens them. A page that is not here has no row: the guard fails.
PAGES = {
    "changelist": "view",
    "change": "view",
    "history": "view",
    "simple_history": "view",
    "add": "add",
    "make_projects": "add",
    "grid": "add",
    "export": "export",
    "import": "import",
    # An import as a whole
    **dict.fromkeys(("decide", "undo", "problems"), "import"),
    "delete": "delete",
    # On the way to the public
    "preview": "view",
    # What a form asks for while it is filled in
    "last_post": "view",
    "propose": "change",
    "take_back": "change",
    "publish": "publish",
    "withdraw": "publish",
    # Files of a round of forms
    "forms": "view",
    "form": "view",
    "answers": "view",
    # Personal data
    "personal_data": "disclose",
    "erase": "erase",
    # Steps
    **dict.fromkeys(STEPS, "change"),
}
ACTIONS = {
    "remove_second_factor": "change",
    "ask_communities": "change",
    "archive_records": "archive",
    "restore_records": "archive",
    "propose_records": "change",
    "take_back_records": "change",
    "publish_records": "publish",
    "withdraw_records": "publish",
    "delete_selected": "delete",
    **{f"{step}_records": "change" for step in STEPS},
}
VERBS = (
    *("view", "add", "change", "export", "import", "archive", "publish"),
    *("disclose", "erase"),
)
# What administrators alone may do, to these records only.
POWERS = {"disclose": {"Person"}, "erase": {"Person"}}


def allowed(name: str, verb: str) -> frozenset[str]:
    """The roles that may do it to the records of the name."""
    if name == "Import":
        return KEEPERS if verb in {"view", "add"} else NOBODY
    if verb in POWERS:
        return frozenset({"administrator"} if name in POWERS[verb] else ())
    if name in STAFF_TABLES:
        wide = frozenset({"administrator"} if verb in STAFF_TABLES[name] else ())
    elif name in WORKBOOKS:
        wide = KEEPERS if verb in WORKBOOKS[name] else NOBODY
    else:
        wide = _of_the_register(name, verb)
    is_theirs = verb in COMMUNITY_EDITOR.get(name, ())
    return wide | {"community editor"} if is_theirs else wide


def _of_the_register(name: str, verb: str) -> frozenset[str]:
    if verb == "view":
        return LOOKERS
    if verb == "change":
        return KEEPERS
    if verb == "add":
        is_made_elsewhere = name in MADE_ELSEWHERE or name.endswith("Citation")
        return NOBODY if is_made_elsewhere else KEEPERS
    if verb == "export":
        return LOOKERS if name in EXCHANGED | LEAVES_ONLY else NOBODY
    if verb == "import":
        return KEEPERS if name in EXCHANGED else NOBODY
    if verb == "archive":
        return KEEPERS if name in ARCHIVABLE else NOBODY
    return PUBLISHERS if name in PUBLISHABLE else NOBODY
