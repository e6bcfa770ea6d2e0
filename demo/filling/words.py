"""The texts of the demo, in both languages: plain, harmless and openly made up."""

Pair = tuple[str, str]

# What is proposed in each sector (seeds/data/reference/sectors.csv): {} is a place.
TOPICS: dict[str, list[Pair]] = {
    "energy": [
        ("резервне живлення {}", "backup power, {}"),
        ("мікромережа {}", "microgrid, {}"),
        ("сонячні панелі для закладів {}", "solar panels for public buildings, {}"),
    ],
    "health": [
        ("захищена амбулаторія {}", "protected clinic, {}"),
        ("кабінет реабілітації {}", "rehabilitation room, {}"),
    ],
    "education": [
        ("підземна школа {}", "underground school, {}"),
        ("укриття дитячого садка {}", "kindergarten shelter, {}"),
    ],
    "economic-recovery": [
        ("індустріальний простір {}", "industrial space, {}"),
        ("гранти малому підприємництву {}", "grants for small business, {}"),
    ],
    "human-capital": [
        ("центр професійного навчання {}", "vocational training centre, {}"),
        ("повернення фахівців {}", "return of specialists, {}"),
    ],
    "housing": [
        ("відновлення житла {}", "repair of housing, {}"),
        ("житло для переселенців {}", "housing for displaced people, {}"),
    ],
    "water": [
        ("очищення питної води {}", "drinking water treatment, {}"),
        ("свердловини з резервом {}", "wells with backup, {}"),
    ],
    "heat": [
        ("модульна котельня {}", "modular boiler house, {}"),
        ("утеплення закладів {}", "insulation of public buildings, {}"),
    ],
    "culture": [("бібліотека-хаб {}", "library hub, {}")],
    "transport": [("ремонт мосту {}", "bridge repair, {}")],
    "demining": [("розмінування полів {}", "demining of fields, {}")],
    "social-protection": [
        ("центр життєстійкості {}", "resilience centre, {}"),
        ("соціальне таксі {}", "social taxi, {}"),
    ],
    "security": [("система оповіщення {}", "warning system, {}")],
    "governance": [("цифрові послуги {}", "digital services, {}")],
    "humanitarian-aid": [("склад допомоги {}", "aid warehouse, {}")],
}

# The basic condition that a project of a sector serves, where there is one.
SERVES = {
    "energy": "heat",
    "health": "health",
    "education": "education",
    "economic-recovery": "jobs",
    "human-capital": "jobs",
    "housing": "housing",
    "water": "water",
    "heat": "heat",
}

# Name, unit, baseline, target; a falling one is better lower.
INDICATORS: list[tuple[Pair, Pair, int, int]] = [
    (("Людей користуються", "People served"), ("осіб", "persons"), 0, 2400),
    (("Годин без світла на місяць", "Hours without power"), ("год", "h"), 120, 12),
    (("Учнів навчаються очно", "Pupils in class"), ("учнів", "pupils"), 40, 560),
    (("Робочих місць створено", "Jobs created"), ("місць", "jobs"), 0, 85),
    (("Втрати води в мережі", "Water lost in the network"), ("%", "%"), 46, 15),
    (("Квартир відновлено", "Flats repaired"), ("квартир", "flats"), 0, 130),
    (("Прийомів на місяць", "Consultations a month"), ("прийомів", "visits"), 300, 900),
    (("Споживання тепла", "Heat used"), ("Гкал", "Gcal"), 940, 610),
]

STEPS: list[Pair] = [
    ("Обстеження проведено", "Survey done"),
    ("Проєктну документацію погоджено", "Design documents approved"),
    ("Підрядника обрано", "Contractor chosen"),
    ("Роботи почато", "Works begun"),
    ("Обладнання доставлено", "Equipment delivered"),
    ("Об’єкт прийнято", "Handed over"),
]

NEXT_STEPS: list[Pair] = [
    ("Демо: узгодити перелік обладнання.", "Demo: agree the list of equipment."),
    ("Демо: надіслати лист до посольства.", "Demo: send a letter to the embassy."),
    ("Демо: провести технічний огляд.", "Demo: hold a technical visit."),
]

MEETINGS: list[Pair] = [
    ("робочий візит", "working visit"),
    ("зустріч із послом", "meeting with the ambassador"),
    ("ознайомчий візит до громади", "study visit to a community"),
    ("онлайн-розмова", "online talk"),
]

OUTCOMES: list[Pair] = [
    ("розглянути спільний проєкт: {}", "consider a joint project: {}"),
    ("передати перелік потреб: {}", "hand over the list of needs: {}"),
    ("підготувати меморандум про співпрацю: {}", "prepare a memorandum: {}"),
    ("направити технічних фахівців: {}", "send technical experts: {}"),
    ("знайти громаду-партнера: {}", "find a partner community: {}"),
]

STATEMENTS: list[Pair] = [
    (
        "Демо: ми бачимо тут місце для спільної роботи.",
        "Demo: we see room for work together here.",
    ),
    (
        "Демо: рішення буде після технічного огляду.",
        "Demo: the decision follows the technical visit.",
    ),
    (
        "Демо: громада готова розпочати наступного місяця.",
        "Demo: the community is ready to begin next month.",
    ),
]

DESCRIPTION: Pair = (
    (
        "Демо: вигаданий опис, щоб побачити сторінку повною. Проєкт має показники, кроки й "
        "джерела, і жодного з них насправді немає."
    ),
    (
        "Demo: a made-up description, so that the page can be seen full. The project has "
        "indicators, milestones and sources, and none of them exists."
    ),
)
PURPOSE: Pair = (
    "Демо: познайомитися з громадою і почути її потреби.",
    "Demo: to know the community and hear what it needs.",
)
SUMMARY: Pair = (
    (
        "Демо: сторони обговорили потреби громади, показали можливі місця і домовилися про "
        "наступні кроки, які записано нижче."
    ),
    (
        "Demo: the sides discussed what the community needs, looked at possible places and "
        "agreed the next steps that are listed below."
    ),
)

COUNTRY_LETTERS = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФ"
# Left by ISO 3166 to its users; the first is the mark of a demo, XK is in use.
COUNTRY_CODES = ["XD", *(f"X{letter}" for letter in "ABCEFGHIJLMNOPQRSTUVWXYZ")]

# Frontline regions and a point in the middle of each, for hromadas without a codifier.
REGIONS: dict[str, tuple[float, float]] = {
    "UA-63": (49.5, 36.6),
    "UA-59": (51.0, 34.2),
    "UA-74": (51.3, 32.0),
    "UA-14": (48.2, 37.7),
    "UA-23": (47.4, 35.8),
    "UA-65": (46.7, 33.5),
    "UA-48": (47.4, 31.9),
    "UA-12": (48.4, 34.9),
    "UA-51": (46.9, 30.4),
    "UA-09": (49.0, 38.9),
}
