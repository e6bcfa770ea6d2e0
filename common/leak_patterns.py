"""What a text must not give away, as patterns over Ukrainian and English.

A pattern asks for more than a word: a school is no secret, school No. 12 is. Bare
numbers and years, streets in general and plans for a year stay unmarked.
"""

import re

UP = "[A-ZА-ЯЇІЄҐ]"
LOW = "[a-zа-яїієґ’'ʼ-]"
NAME = rf"{UP}[\w’'ʼ-]+"
OPEN = rf"[«“„\"]\s*(?={UP}|\d)"
# A number that ends the phrase: «школа 12.», not «у школі 12 класів».
LAST = r"\d{1,3}(?:[-–]?[а-яa-z])?(?=\s*(?:[,.;:)»”\"]|$))"
NUMBER = rf"(?:№|#|[Nn][o0]?\.?\s?(?=\d)|номер|number)\s*\d{{1,4}}|{LAST}"

# Words between «Вигаданська» and «лікарня».
_KIND_OF = (
    r"(?:(?:облас|місь|мість|район|централь|клініч|дитяч|інфекцій|психіатрич|студент"
    r"|багатопрофіль|вузлов|приватн|військов|шпиталь)[\w’'ʼ-]*\s+){0,4}"
)

COORDINATE_WORDS = [
    r"\bкоординат(?:и|ам|ами|ах)?\b",
    r"\bгеолокаці\w+",
    r"\bгеотег\w*",
    r"\b(?:широт|довгот)\w{1,3}\s*[:—–-]?\s*\d",
    (
        r"\b(?:gps|geographic(?:al)?|exact|precise|grid|map|site|following|these|the|its"
        r"|their)\s+coordinates\b"
    ),
    r"\bcoordinates\s*(?::|(?:of|are|were|in|for)\b)",
    r"\bgeolocation\w*",
    r"\b(?:latitude|longitude)\s*[:=]?\s*\d",
]

_LATITUDE = r"(?:4[3-9]|5[0-3])[.,]\d{3,}"
_LONGITUDE = r"(?:2[2-9]|3\d|4[01])[.,]\d{3,}"
_HEMISPHERE = r"°?\s*(?:[NSEWСЗ]\b|пн\.?|пд\.?|сх\.?|зх\.?|півн\.?|східн?\.?)?"
_PLUS = "23456789CFGHJMPQRVWX"
COORDINATES = [
    rf"(?<![\d.,]){_LATITUDE}{_HEMISPHERE}\s*[,;/]?\s*{_LONGITUDE}(?!\d)",
    rf"(?<![\d.,]){_LONGITUDE}{_HEMISPHERE}\s*[,;/]?\s*{_LATITUDE}(?!\d)",
    rf"\b[NSПп]н?\.?\s?{_LATITUDE}",
    r"\d{1,3}\s*[°º]\s*\d{1,2}(?:[.,]\d+)?\s*[\u2032\u02b9'’]",
    r"\b\d{1,2}\s+градус\w*\s+\d{1,2}\s+(?:мінут|хвилин)\w*",
    r"\b3[4-8]\s?[T-U]\s?[A-HJ-NP-Z]{2}\s?\d{2,5}\s?\d{2,5}\b",
    rf"\b(?=[\d{_PLUS}]*[A-Z])[{_PLUS}]{{4,8}}\+[{_PLUS}]{{2,3}}\b",
    r"\b[XYХУ]\s*[=:]\s*\d{6,7}\b",
]

ADDRESSES_ON_THE_WEB = [
    (
        r"\b(?:maps\.app\.goo\.gl|goo\.gl/maps|maps\.google\.|google\.[a-z.]{2,6}/maps"
        r"|openstreetmap\.org|osm\.org/go|bing\.com/maps|what3words\.com|waze\.com"
        r"|wikimapia\.org|maps\.visicom\.ua|maps\.apple\.com|here\.com/)\S*"
    ),
    r"\bgeo:-?\d+\.\d+",
    r"///[a-zа-яїієґ]+\.[a-zа-яїієґ]+\.[a-zа-яїієґ]+",
    r"https?://\S*@?-?\d{2}\.\d{3,},\d{2}\.\d{3,}\S*",
    (
        r"(?<![\d.])(?<!п\. )(?<!пункт )(?<!пункту )(?<!section )(?<!version )(?<!версія )"
        r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]\d|\d)"
    ),
    r"\b(?:[0-9a-f]{1,4}:){5,7}[0-9a-f]{1,4}\b",
]

_HOUSE = r"\d{1,3}(?:\s?[-/]?\s?[а-яa-zА-ЯA-Z]\b|/\d{1,3})?"
_ORDINARY_STREETS = r"(?!Street|Wall\s|The\s|This\s|Each\s|Every\s|Main\s|A\s)"
STREETS = [
    # вул. Вигадана, пров. 1-й, просп. Науки, б-р Миру
    (
        rf"\b(?:вул|просп|пров|бульв|бул|наб|пл|пр-т|пр-кт|б-р)\.?\s*[«\"]?"
        rf"(?:{UP}[\w’'ʼ-]+|\d{{1,3}}[-\s](?:{LOW}+\s)?{UP}?\w+)"
    ),
    (
        rf"\b(?:[Вв]улиц(?:я|ю|ею)|[Пп]роспект(?:|у|і|ом|ові)|[Пп]ровул(?:ок|ку|ком)"
        rf"|[Бб]ульвар(?:|у|і|ом))\s+[«\"]?{NAME}"
    ),
    rf"\b[Вв]улиці\s+[«\"]?{UP}[\w’'ʼ-]+(?:ій|ої)\b",
    # Any way of naming a street, with the number of a house
    (
        rf"\b(?:[Вв]улиц\w{{1,3}}|[Пп]лощ(?:а|і|у|ею)|[Мм]айдан\w{{0,3}}|[Нн]абережн\w{{1,3}}"
        rf"|[Уу]звоз\w{{0,2}}|[Уу]звіз|[Тт]упик\w{{0,2}}|[Пп]роїзд\w{{0,2}}|[Шш]осе)"
        rf"\s+(?:{NAME}\s+){{0,2}}{NAME},?\s+(?:буд\.\s*)?{_HOUSE}\b"
    ),
    rf"\b[Нн]а\s+(?:площі|майдані|узвозі)\s+{NAME}",
    (
        rf"\b{UP}[\w’'ʼ-]*(?:ськ|цьк|зьк)(?:а|ої|ій|у|ою|е|ого|ому|им|ий)"
        r"\s+(?:вулиц[яіюе]\w?|проспект\w{0,2}|шосе|провул\w+|бульвар\w{0,2})\b"
    ),
    rf"\b(?:[Нн]а|[Пп]о|[Вв]здовж|[Бб]іля)\s+{UP}[\w’'ʼ-]+(?:ськ|цьк|зьк)ій,\s*{_HOUSE}\b",
    # буд. 5, будинок 12, кв. 7, 531 мікрорайон, 61000, м. Вигаданськ
    rf"\bбуд\.\s*№?\s*{_HOUSE}",
    rf"\bбудин(?:ок|ку|ком)\s*(?:№\s*\d{{1,4}}|{LAST})",
    r"\bкв\.\s*№?\s*\d{1,3}(?!\d)",
    r"\b\d{1,3}(?:-[а-я]{1,3})?\s+мікрорайон\w*",
    r"\bмікрорайон\w*\s*№?\s*\d{1,3}(?!\d)",
    rf"\b\d{{5}},?\s+м\.\s*{UP}",
    # 12 Sumska Street, Sumska Street, vul. Sumska, Freedom Square 5
    (
        rf"\b{_ORDINARY_STREETS}{UP}[a-z’'-]+(?:\s{UP}[a-z’'-]+)?"
        r"\s(?:Street|Avenue|Boulevard|Lane|Embankment)\b(?!\sJournal)"
    ),
    (
        rf"\b\d{{1,3}}[A-Za-z]?,?\s{UP}[a-z’'-]+(?:\s{UP}[a-z’'-]+)?"
        r"\s(?:St\.|Ave\.?|Blvd\.?|Square|Road|Highway)"
    ),
    rf"\b{UP}[a-z’'-]+\s(?:Square|Road|Highway),?\s\d{{1,3}}\b",
    rf"\b(?:vul|vulytsia|prosp|prospekt|prov|bulv)\.?\s+{UP}[a-z]+",
]

TELEPHONES = [
    r"\b(?:тел|моб|телефон\w{0,3}|tel|phone|mobile)\.?\s*[:.]?\s*[\d(+](?:[\s()-]?\d){4,}",
    r"(?<![\w.,/+-])(?:\+?38[\s-]?)?\(?0\d{2}\)?[\s.-]?\d{3}[\s.-]?\d{2}[\s.-]?\d{2}(?!\d)",
    r"\+38[\s-]?\(?0\d{2}\)?(?:[\s.-]?\d){7}(?!\d)",
    # Abroad; groups of three after the code, and nothing else, are a sum of money.
    r"(?<!\w)\+(?!\d{1,3}(?:\s\d{3})+(?!\s?\d))[1-9]\d{0,2}(?:[\s().-]{0,2}\d){7,12}(?!\d)",
    r"(?<!\w)0\s?800[\s-]?\d{3}[\s-]?\d{3}\b",
    r"(?<!\w)0\s800(?:\s\d{2,3}){2,4}\b",
]

MAIL = [r"[\w.+-]+@[\w-]+\.[\w.-]*\w"]

_SCHOOLS = (
    r"школ(?:а|и|і|у|ою)|ліце(?:й|ю|ї|єм|я)|гімназі(?:я|ї|ю|єю)|коледж(?:|у|і|ем)"
    r"|дит(?:ячий|ячого|ячому|ячим)\s+сад(?:ок|ка|ку|ком)|дитсад(?:ок|ка|ку|ком)"
    r"|садоч(?:ок|ка|ку|ком)|ЗДО|ЗОШ|ЗЗСО|НВК|ДНЗ"
)
_HOSPITALS = (
    r"лікарн(?:я|і|ю|ею)|поліклінік(?:а|и|у|ою)|поліклініці|амбулаторі(?:я|ї|ю|єю)"
    r"|(?:шпитал|госпітал)(?:ь|ю|я|і|ем)|диспансер(?:|у|і|ом)|пологов\w+\s+будин\w+"
    r"|медсанчастин\w+"
)
_ENERGY = (
    r"підстанці(?:я|ї|ю|єю)|котельн(?:я|і|ю|ею|ої|ій|а|у|ою)|насосн\w+\s+станці\w+"
    r"|електростанці(?:я|ї|ю|єю)|водозаб(?:ір|ору|орі|ором)|очисн\w+\s+споруд\w*"
)
_SHELTERS = r"укритт(?:я|і|ю|ям)|сховищ(?:е|а|і|у|ем)|ПРУ|бомбосховищ\w+"
_ANY = rf"(?:{_SCHOOLS}|{_HOSPITALS}|{_ENERGY}|{_SHELTERS})"
_EN = (
    r"(?:School|Lyceum|Gymnasium|College|Kindergarten|Hospital|Clinic|Polyclinic|Maternity"
    r"|Substation|Boiler\s[Hh]ouse|Shelter|Pumping\s[Ss]tation)"
)
_EN_NAMED = r"(?:Hospital|Lyceum|Gymnasium|Polyclinic|Substation|Maternity)"
_EN_KIND = r"(?:(?:City|Regional|Central|Clinical|Children’s|Children's|District|Municipal)\s)*"
_NOT_A_NAME = (
    r"(?!(?:The|A|An|This|Each|Every|Pilot|Model|Typical|New|Our|Their|In|At|For|Of)\s)"
)
FACILITIES = [
    # школа № 12, у ліцеї №3, лікарня 4.
    rf"(?i:\b{_ANY})(?:\s+{LOW}+){{0,3}}?\s*[-–]?\s*(?:{NUMBER})",
    # ліцей «Вигаданий», гімназія імені Вигадана
    rf"(?i:\b{_ANY})(?:\s+{LOW}+){{0,2}}?\s+(?:\d+\s*кВ\s+)?{OPEN}[^»”\"]{{1,60}}",
    rf"(?i:\b{_ANY})\s+(?:імені|ім\.)\s*{UP}",
    # Вигаданська обласна лікарня
    (
        rf"\b(?!Українськ|Європейськ){UP}[\w’'ʼ-]*(?:ськ|цьк|зьк)(?:а|ої|ій|у|ою|ий|ого|ому|им)\s+"
        rf"{_KIND_OF}(?i:{_HOSPITALS}|{_ENERGY})\b"
    ),
    r"\b(?:ТЕЦ|ТЕС|ГЕС|АЕС|ГАЕС|ПС)\s?[-–№«\"]\s?(?:[«\"]?[А-ЯЇІЄҐ]\w+|\d+)",
    (
        r"\b(?!Українськ|Європейськ)[А-ЯЇІЄҐ][\w’'ʼ-]*(?:ськ|цьк|зьк)(?:а|ої|ій|у|ою)"
        r"\s+(?:ТЕЦ|ТЕС|ГЕС|АЕС|ГАЕС)(?:-\d+)?\b"
    ),
    rf"\b[Сс]танці(?:я|ї|ю|єю|ях|й)\s+метро(?:політену)?\s+[«“„\"]?{UP}",
    rf"\bметро\s+{OPEN}",
    rf"\b[Сс]танці(?:я|ї|ю|єю)\s+{OPEN}",
    r"\b(?:в/ч|військов\w{1,3}\s+частин\w{1,3})\s*[АAТT]?\s?\d{4}\b",
    # School No. 12, Lyceum “Invented”, Kharkiv Regional Hospital, CHP-3
    rf"\b(?i:{_EN})\s*(?:№|#|(?i:no|number)\.?)\s*\d{{1,4}}",
    rf"\b{_EN}\s+{LAST}",
    rf"(?i:\b{_EN})\s+[“\"«]{UP}",
    rf"\b{_NOT_A_NAME}{UP}[a-z’'-]+\s{_EN_KIND}{_EN_NAMED}\b",
    rf"\b{_EN_KIND}{_EN_NAMED}\s(?:named\s)?(?:after|of)\s{UP}",
    r"\b(?:CHPP?|TPP|NPP|HPP|TEC|TETs)[-–]\s?\d+",
    rf"\b{_NOT_A_NAME}{UP}[a-z’'-]+\s(?:CHPP?|TPP|NPP|HPP)\b",
    rf"\b{_NOT_A_NAME}{UP}[a-z’'-]+(?:\s{UP}[a-z’'-]+)?\s(?:metro|underground)\sstation\b",
    rf"\bmetro\sstation\s[“\"«]?{UP}",
]

# Not yet a date: what points at a day to come.
COMING = [
    r"\b(?:післязавтра|завтра)\b",
    (
        r"\bнаступн(?:ого|ому|ої|ий)\s+(?:тижня|тижні|тиждень|місяця|місяці|понеділка"
        r"|вівторка|середи|четверга|п[’'ʼ]ятниці|суботи|неділі)\b"
    ),
    (
        r"\b(?:tomorrow|next\s(?:week|month|Monday|Tuesday|Wednesday|Thursday|Friday"
        r"|Saturday|Sunday))\b"
    ),
]


def compiled(patterns: list[str], *, any_case: bool = False) -> list[re.Pattern[str]]:
    return [re.compile(p, re.IGNORECASE if any_case else 0) for p in patterns]
