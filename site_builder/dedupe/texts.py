"""A signature, unpacked for comparing: each view of the text is made when it is first asked for."""

from __future__ import annotations

from functools import cached_property

from site_builder.model import Signature
from site_builder.text import shingles


class Text:
    """The words of an article as hashes, in order."""

    def __init__(self, signature: Signature) -> None:
        self.exact = signature.exact
        self.words = signature.words
        self._stream = shingles.unpack(signature.stream, "H").tolist()
        """Hashes of its words; 0 ends a sentence."""

    @cached_property
    def sentences(self) -> tuple[tuple[int, int, int], ...]:
        """(where it starts, where it ends in the stream, hash) of each sentence."""
        found, start, stream = [], 0, self._stream
        for end in [i for i, word in enumerate(stream) if not word]:
            found.append((start, end, hash(tuple(stream[start:end]))))
            start = end + 1
        return tuple(found)

    @cached_property
    def runs(self) -> frozenset[int]:
        """Its runs of three words, over the ends of sentences."""
        return frozenset(shingles.run_hashes([word for word in self._stream if word]))

    @cached_property
    def _twos(self) -> list[int]:
        """For each place of the stream the hash of the word there and the next."""
        return shingles.run_hashes(self._stream, (0, 1)).tolist()

    @cached_property
    def _known(self) -> frozenset[int]:
        return frozenset(self._twos)

    @cached_property
    def figures(self) -> frozenset[int]:
        """Its words that are more than letters."""
        return frozenset(word for word in self._stream if word & 0x8000)

    @cached_property
    def places(self) -> dict[int, int]:
        """Hash of the two words before and the word after -> the word between, where it is always the same."""
        flat = [0, 0]
        for start, end, _ in self.sentences:
            flat += self._stream[start:end]
            flat += (0, 0)
        keys, between = shingles.run_hashes(flat, (0, 1, 3)), flat[2:-1]
        last = dict(zip(keys, between, strict=True))
        if len(last) < len(keys):
            first = dict(zip(reversed(keys), reversed(between), strict=True))
            for place in [p for p, word in last.items() if first[p] != word]:
                del last[place]
        return last

    @cached_property
    def figure_places(self) -> tuple[int, ...]:
        """The places where figures stand."""
        return tuple(place for place, word in self.places.items() if word & 0x8000)

    def held_by(self, other: Text) -> list[tuple[int, int, float]]:
        """(words, hash, share of its pairs of neighbouring words that the other text has) of each sentence."""
        has, twos = other._known.__contains__, self._twos
        return [(end - start, key, sum(map(has, twos[start : end - 1])) / max(1, end - start - 1)) for start, end, key in self.sentences]
