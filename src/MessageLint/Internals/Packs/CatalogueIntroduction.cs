namespace MessageLint.Internals.Packs;

/// <summary>The part of the catalogue that does not depend on the rules: how a rule is written.</summary>
internal static class CatalogueIntroduction
{
    public const string Text = """
        # Rules

        What a message to a buyer may not say, and why. Every rule is one file, `<family>/<id>.<name>.json`; its examples are its tests and its
        documentation. This page is generated from the files (`MESSAGELINT_UPDATE=1 dotnet test --filter CatalogueTests`), and a test keeps it so.

        ## Writing a rule

        Copy a rule file, give it the next free id and a name for the thing that is flagged, and change its texts, phrases and examples. Nothing
        else has to be touched. `rule.schema.json` gives completion in editors; comments and trailing commas are allowed, unknown keys are errors.

        A rule has `phrases`, or a `detector` (an analyzer in code), or both. Phrases are filed by language for people; all of them hold in every
        message. `unless` takes single hits back. In a `bad` example `[|` and `|]` stand around each stretch that the rule reports, exactly; `[||]`
        stands where something is missing, and a literal `[|` is written `[[|`. In a `good` example the rule must stay silent.

        | in a phrase | means |
        |---|---|
        | `word`, `'LINE'`, `=si`, `e-mail` | the word, whatever its case and accents; exactly this case; with its accents as written; hyphen, blank or nothing |
        | `bewert*`, `*bewertung`, `*bewert*` | begins with, ends with, contains (3 letters or more) |
        | `(a\|b c)`, `x?` | either; perhaps |
        | `..`, `..8` | up to 4 words between (10 Chinese or Japanese characters); up to 8, at most 12 |
        | `{a & b}`, `{a &8 b}` | both, in either order, up to 4 words apart; up to 8 |
        | `<phone>`, `<number:4-5>`, `<id:rma>` | a kind of token; a number of 4 or 5 digits; a declared identifier |
        | `<list:gifts>`, `<part:name>` | an entry of `lists/gifts.txt`; a phrase of `parts/name.json` |
        | `^`, `//` | the phrase begins a sentence; one sentence may end here |
        | `[ ]` | what is underlined; without it, the whole phrase |
        | `<hit>` (in `unless`) | the hit; `<list:no> .. <hit>` silences hits behind a "no", but not across a comma and a word of `lists/turns.txt` ("..., but ..."); without `<hit>` the exception holds for the hit's clause, from the turn before the hit on |
        | `<quoted>` (in `unless`) | the hit where it begins inside quotation marks |

        Blanks, one line break, commas, quotes, hyphens and brackets between words are free; the end of a sentence is not, except at `//`.
        A list has one entry a line; a line that begins with `#` is a comment, and `!entry` is harmless although it contains another entry.

        Rules of your own live in a folder with a `pack.json` (`{"name":"house","version":"1.0.0","idPrefix":"HR","schema":1}`), which is added
        with `--rules house-rules` or `AddRules("house-rules")`. They change the rules here only by `"overrides": {"ML5001": "warning"}` in that file.


        """;
}
