"""Verbs whose past cannot be told by its ending."""

from __future__ import annotations

IRREGULAR_PAST = (
    "said was were had did told came went took made gave began fell rose won lost met held left sold bought sent found got saw led hit grew paid wrote spoke"
    " ran became kept sank broke drew fled shot struck threw spread chose drove flew froze knew rode shook stole swore taught thought caught built brought dealt"
    " fed felt fought heard laid lent lit meant shut spent stood stuck swept tore understood withdrew woke quit beat burst shed split sued put set cut blew ate"
    " drank sang swam rang forgot forgave hid bit dug hung slid stung swung wound wore bore bred sought slept crept overcame overtook undertook"
).split()
"""English, simple past."""
