"""Short tables of what everybody knows of names: countries and bodies of more than one name, acronyms, short first names.

They are our own and kept small: they join names that stand in the articles anyhow, they add none.
"""

from __future__ import annotations

import functools

from site_builder.entities.naming import Key, key_of

_PLACES = """
us: united states; usa: united states; america: united states; united states of america: united states; uk: united kingdom; britain: united kingdom;
great britain: united kingdom; uae: united arab emirates; eu: european union; un: united nations; dprk: north korea; prc: china; people republic of china: china; republic of korea: south korea; ussr: soviet union; russian federation: russia; islamic republic of iran: iran; roc: taiwan; dc: washington;
washington dc: washington; nyc: new york; new york city: new york; republic of ireland: ireland; holland: netherlands; burma: myanmar
"""
_BODIES = """
isis: islamic state; isil: islamic state; islamic state of iraq and syria: islamic state; islamic state of iraq and levant: islamic state; daesh: islamic state;
gop: republican party; covid: covid 19; obamacare: affordable care act; aca: affordable care act; patient protection and affordable care act: affordable care act
"""
_ACRONYMS = """
fbi: federal bureau of investigation; cia: central intelligence agency; nsa: national security agency; irs: internal revenue service; nato: north atlantic treaty organization;
npr: national public radio; dnc: democratic national committee; rnc: republican national committee; dhs: department of homeland security; doj: department of justice;
epa: environmental protection agency; fcc: federal communications commission; ftc: federal trade commission; sec: securities and exchange commission;
cdc: centers for disease control and prevention; nih: national institutes of health; fda: food and drug administration; who: world health organization;
imf: international monetary fund; wto: world trade organization; nra: national rifle association; aclu: american civil liberties union; bbc: british broadcasting corporation;
naacp: national association for the advancement of colored people; ap: associated press; afp: agence france-presse; cnn: cable news network; dea: drug enforcement administration;
ice: immigration and customs enforcement; cbp: customs and border protection; hhs: department of health and human services; fema: federal emergency management agency;
nasa: national aeronautics and space administration; cbo: congressional budget office; gao: government accountability office; omb: office of management and budget;
tsa: transportation security administration; faa: federal aviation administration; usda: department of agriculture; iaea: international atomic energy agency;
opec: organization of the petroleum exporting countries; plo: palestine liberation organization; ira: irish republican army; nhs: national health service;
ecb: european central bank; fed: federal reserve; mit: massachusetts institute of technology; ucla: university of california los angeles; nyu: new york university;
nyt: new york times; wsj: wall street journal; nafta: north american free trade agreement; daca: deferred action for childhood arrivals
"""
_SHORT = """
abe: abraham; alex: alexander alexandra alexandria; andy: andrew; ben: benjamin; bernie: bernard; bill: william; billy: william; bob: robert; bobby: robert; brad: bradley;
charlie: charles; chris: christopher christine; chuck: charles; cindy: cynthia; dan: daniel; danny: daniel; dave: david; deb: deborah; dick: richard; don: donald; doug: douglas; ed: edward edwin;
fred: frederick; greg: gregory; jack: john; jake: jacob; jeff: jeffrey; jerry: gerald jerrold jerome; jim: james; jimmy: james; joe: joseph; joey: joseph; jon: jonathan; josh: joshua;
kate: katherine catherine; kathy: katherine kathleen; ken: kenneth; larry: lawrence; liz: elizabeth; maggie: margaret; matt: matthew; mike: michael; mitch: mitchell; nick: nicholas;
pat: patrick patricia; pete: peter; phil: philip phillip; ray: raymond; rick: richard; rob: robert; ron: ronald; rudy: rudolph; sam: samuel samantha; steve: steven stephen; sue: susan;
ted: edward theodore; tim: timothy; tom: thomas; tony: anthony; vince: vincent; will: william; zach: zachary
"""


@functools.cache
def same() -> dict[Key, Key]:
    """Another name -> the usual name of the same."""
    return {**_pairs(_PLACES), **_pairs(_BODIES), **_pairs(_ACRONYMS)}


@functools.cache
def families() -> dict[Key, str]:
    """Names that mean a place, or a thing, whatever the articles take them for."""
    places, things = _pairs(_PLACES), _pairs(_BODIES)
    found = {key: "thing" for key in (*things, ("united", "nations"), ("un",), ("european", "union"), ("eu",))}
    return {key: "place" for key in (*places, *places.values()) if key != ("washington",)} | found


@functools.cache
def acronyms() -> frozenset[str]:
    """Acronyms that everybody takes for one body, however other names abbreviate."""
    return frozenset(key[0] for key in same() if len(key) == 1)


@functools.cache
def long_forms() -> dict[str, tuple[str, ...]]:
    """A short first name -> the first names that it is short for."""
    return {short[0]: full for short, full in _pairs(_SHORT).items()}


def _pairs(table: str) -> dict[Key, Key]:
    entries = (entry.split(":") for entry in table.replace("\n", " ").split(";"))
    return {tuple(name.split()): key_of(other, "organisation") for name, other in entries}
