"""Where facts come from, and who is who: sources, places, organisations, persons."""

from communities.models import Community
from partnerships.models import Organisation, Person, Post
from seeds.kinds import Key, Kind
from seeds.schema.naming import COMMUNITY, COUNTRY, OBLAST, ORGANISATION, PERSON
from seeds.values import Both, Choice, Date, Text
from sources.models import Source

SOURCES = Kind(
    "sources",
    Source,
    (
        Key("publisher", Both(), required=True),
        Key("title", Text()),
        Key("address", Text()),
        Key("language", Text()),
        Key("published_on", Date()),
        Key("retrieved_on", Date()),
        Key("kind", Choice(Source.Kind), required=True),
    ),
    identity=("publisher_uk", "published_on"),
    tells_apart=("title", "address"),
)
COMMUNITIES = Kind(
    "communities",
    Community,
    (
        Key("code", Text(), required=True),
        Key("name", Both(), required=True),
        Key("kind", Choice(Community.Kind)),
        Key("oblast", OBLAST, required=True),
        Key("website", Text()),
    ),
    identity=("code",),
    lookup=COMMUNITY.lookup,
)
ORGANISATIONS = Kind(
    "organisations",
    Organisation,
    (
        Key("name", Both(), required=True),
        Key("kind", Choice(Organisation.Kind), required=True),
        Key("country", COUNTRY),
        Key("oblast", OBLAST),
        Key("community", COMMUNITY),
        Key("edrpou", Text()),
        Key("website", Text()),
    ),
    identity=("name_uk",),
    tells_apart=("country",),
    lookup=ORGANISATION.lookup,
)
POSTS = Kind(
    "posts",
    Post,
    (
        Key("organisation", ORGANISATION, required=True),
        Key("title", Both(), required=True),
        Key("starts_on", Date()),
        Key("ends_on", Date()),
    ),
    identity=("organisation", "title_uk"),
    tells_apart=("starts_on",),
    parent="person",
)
PEOPLE = Kind(
    "people",
    Person,
    (
        Key("name", Both(), required=True),
        Key("distinction", Text()),
    ),
    identity=("name_uk", "distinction"),
    parts=(POSTS,),
    lookup=PERSON.lookup,
)
