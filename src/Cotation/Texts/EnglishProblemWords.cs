namespace Cotation;

/// <summary>Problems in English.</summary>
internal sealed class EnglishProblemWords : ProblemWords
{
    public override Language Language => Language.English;

    public override string Head(Severity severity, string code) => (severity == Severity.Error ? "error" : "warning") + "[" + code + "]: ";

    public override string KindOf(JsonKind kind) => kind switch
    {
        JsonKind.Null => "nothing (null)",
        JsonKind.Boolean => "yes or no (true, false)",
        JsonKind.Number => "a number",
        JsonKind.Text => "a text in quotes",
        JsonKind.Array => "a list in brackets",
        JsonKind.Object => "an object in braces",
    };

    public override string KindOf(ValueKind kind) => kind switch
    {
        ValueKind.Unknown => "something else",
        ValueKind.YesNo => "yes or no",
        ValueKind.Number => "a number",
        ValueKind.Date => "a date",
        ValueKind.Code => "a code",
        ValueKind.Codes => "a set of codes",
        ValueKind.List => "a list",
    };

    public override string WrongKind(string expected, string seen) => $"{expected} is expected here, not {seen}";

    public override string FactOfWrongKind(string fact, string expected, string seen) => $"the fact “{fact}” takes {expected}, not {seen}";

    public override string MissingKey(string key) => $"the key “{key}” is missing";

    public override string UnknownKey(string key) => $"there is no key “{key}” here";

    public override string NeedlessKey(string key) => $"the key “{key}” means nothing for this kind of fact";

    public override string DuplicateKey(string key) => $"the key “{key}” is given twice";

    public override string UnknownChoice(string written, IEnumerable<string> choices) => $"“{written}” is not a choice here. The choices are: {string.Join(", ", choices)}";

    public override string KnownKeys(IEnumerable<string> keys) => $"the possible keys here: {string.Join(", ", keys)}";

    public override string? DidYouMean(string? name) => name is null ? null : $"did you mean “{name}”?";

    public override string WrongDate => "a date is written year-month-day, such as \"2026-06-01\", and must exist";

    public override string WrongYear => "a year is a whole number of at most four digits";

    public override string WrongPeriod => "a period is written like \"P1Y\" (a year), \"P6M\" (six months) or \"P30D\" (thirty days)";

    public override string EmptyText => "a text in French (\"fr\") or English (\"en\") is needed";

    public override string MissingText(Language language) => $"the {(language == Language.French ? "French" : "English")} text, the language of this grid, is missing";

    public override string NumberTooLong => "this number has more than 15 significant digits, or an exponent of more than two";

    public override string NumberTooLarge => "this number is greater than a thousand million";

    public override string TooLarge(int most) => $"this text is longer than {NumberWords.In(Language.English).Counted(most, null)} characters";

    public override string Truncated => "the text stops too early: a brace, a bracket or a quote is missing";

    public override string NotJson => "this is not JSON here";

    public override string? NotJsonMend(string? seen) => seen switch { "" => "a JSON object begins with a brace, a list with a bracket; a CSV table must become JSON first", "}" or "]" => "take away the comma before it, or close what is open", "'" => "a text stands between straight double quotes", "/" => "JSON has no comments", null => null, _ => "a comma or a quote may be missing just before" };

    public override string DuplicateFact(string name) => $"the fact “{name}” exists already";

    public override string RenameFact => "give it another name";

    public override string FieldNamedAsFact(string name) => $"the field “{name}” bears the name of a fact: a condition could not tell which to read";

    public override string WrongName => "a name begins with a lower-case letter and holds only unaccented letters and digits";

    public override string ReservedName(string name) => $"“{name}” is a word that the language keeps for itself";

    public override string EmptyBounds => "the maximum is less than the minimum";

    public override string UnknownField(string name, string list) => $"“{name}” is not a field of “{list}”";

    public override string UnknownCodes(string name) => $"there is no list of codes “{name}”";

    public override string DuplicateCode(string code) => $"the code “{code}” is given twice";

    public override string WrongPattern => "this pattern of codes is not a plain regular expression";

    public override string ListInList => "a list cannot hold another list";

    public override string SpanWithoutUnit => "a span between two dates needs a unit: \"day\", \"month\" or \"year\"";

    public override string TwoDerivations => "a fact is derived in one way only: \"span\", \"is\" or \"lookup\"";

    public override string UnknownFact(string name) => $"there is no fact “{name}” in the vocabulary";

    public override string NotADate(string name) => $"“{name}” is not a date";

    public override string Circle(IReadOnlyList<string> names) => $"these facts are derived in a circle: {string.Join(" → ", names)}";

    public override string UnknownTable(string name) => $"there is no table “{name}” in the vocabulary";

    public override string WrongTableKeys(string name, int count) => $"the table “{name}” is read with {count} keys of the right kind";

    public override string WrongId => "the id must have 1 to 200 characters";

    public override string NotAReceipt => "this is not a receipt: it has no format, day, grid or seal";

    public override string RepeatedId => "an application with the same id was read before: the first one stands, this one is rejected";

    public override string NotWhole(string fact) => $"the fact “{fact}” takes a whole number";

    public override string OutOfBounds(string fact, Rational? min, Rational? max) => (min, max) switch { ({ } a, { } b) => $"the fact “{fact}” lies between {a} and {b}", ({ } a, null) => $"the fact “{fact}” is at least {a}", _ => $"the fact “{fact}” is at most {max}" };

    public override string UnknownCodeOf(string fact) => $"the fact “{fact}” has no such code";

    public override string ExpressionTooLong(int most) => $"an expression has at most {NumberWords.In(Language.English).Counted(most, null)} characters";

    public override string ExpressionTooDeep(int most) => $"this expression is nested more than {most} levels deep";

    public override string EmptyExpression => "this expression is empty";

    public override string NotInLanguage(string shown) => $"“{shown}” is not part of the language of conditions";

    public override string WriteInstead(string text) => $"write “{text}”";

    public override string DigitBeforeDot => "write a digit before the dot: 0.5";

    public override string DoubleQuotes => "a text stands between straight double quotes: \"SD\"";

    public override string PlainNumbers => "write the number with digits and a dot only: 24 or 0.33";

    public override string DecimalDot => "the decimal separator is a dot: 0.33";

    public override string CloseQuotes => "close the quotes";

    public override string NoBackslash => "a text holds no backslash";

    public override string NoLambda => "for “at least”, write >=; in a list, the condition alone: membres.Count(age < 18)";

    public override string ShareAsFraction => "a share is written as a fraction: 0.33 for 33%";

    public override string UnknownName(string name) => $"“{name}” is neither a fact, nor a field, nor a word of the language";

    public override string NotUnderstood => "this expression has no meaning: check that each operation joins facts of the same kind";

    public override string NotUnderstoodAt(string token) => $"the expression stops making sense at “{token}”";

    public override string ParenthesesAfterNot => "put parentheses after “not”: not (x > 5)";

    public override string SidesDiffer(string sign, string left, ValueKind leftKind, string right, ValueKind rightKind) => $"“{sign}” cannot join “{left}” ({KindOf(leftKind)}) and “{right}” ({KindOf(rightKind)})";

    public override string NumberWithoutQuotes(string number) => $"write the number without quotes: {number}";

    public override string DateInQuotes => "write the date in quotes, year first, as in \"2026-06-01\"";

    public override string SidesDo(string sign) => $"the two sides of “{sign}” are not of the right kind";

    public override string ExpressionOfWrongKind(ValueKind expected, ValueKind seen) => $"this should be {KindOf(expected)}, not {KindOf(seen)}";

    public override string NotAllowed => "the language of conditions does not allow this";

    public override string KnownTakesAFact => "“known” takes the name of a fact";

    public override string BareList(string name) => $"“{name}” is a list: say what to do with it, such as {name}.Count()";

    public override string UnknownCode(string code) => $"there is no code “{code}” in this list";

    public override string UnknownFormat(Rational format) => $"format {format} is not known: the present format is 1";

    public override string UnknownVocabulary(string name) => $"the vocabulary “{name}” is neither built in nor a JSON file below the folder of the grid";

    public override string NoFileBelow(string name) => $"there is no file “{name}” below the folder of the grid";

    public override string ValidityReversed => "the validity ends before it begins";

    public override string DuplicateId(string id, int line) => $"the id “{id}” is already used on line {line}";

    public override string RenameId => "give it an id of its own";

    public override string UnknownCriterion(string id) => $"no criterion has the id “{id}”";

    public override string UnknownExample => "no example bears this application id";

    public override string WrongShare => "a share is a positive number, a percentage a whole number from 0 to 100";

    public override string NotDrawnSo(string fact) => $"the fact “{fact}” is not of a kind that is drawn like this";

    public override string WrongMonths => "a whole number of months, from 0 to 1200, is expected";

    public override string NoParts(string key) => $"“{key}” expects at least one share that is not nought";

    public override string NoDraw => "a draw has one of these forms: “choose”, “bands”, “monthsBefore”, “yes”, “commune” or “list”";

    public override string OnlyInExtracts => "only a grid marked “extract” may have a figure that is not published (null)";

    public override string MissingPoints => "the points are missing";

    public override string NoForm => "this criterion does not say when it gives points: it needs “when”, “cases”, “value”, “per” or “assessed”";

    public override string TwoForms(IReadOnlyList<string> forms) => $"a criterion has one form, and this one has {forms.Count}: {string.Join(", ", forms)}";

    public override string FloorAboveCap => "the floor is above the cap";

    public override string StepAboveZero => "a step is greater than zero";

    public override string AdjustmentForm => "an adjustment has one of these keys: “points”, “weight” or “set”";

    public override string SectionsTooDeep(int most) => $"sections are nested more than {most} levels deep";

    public override string EmptySection => "this section holds neither a criterion nor a section";

    public override string MissingRound => "these points may have decimals without end: say how to round them";

    public override string RoundMend => "add \"round\": { \"to\": 1, \"mode\": \"halfUp\" }";

    public override string EmptyBand => "this band holds no number";

    public override string BandsOverlap(int line) => $"this band overlaps the one on line {line}";

    public override string BandsOverlapMend => "a value lies in one band only: let one end where the other begins, and include the common bound once (“below” instead of “to”, or “over” instead of “from”)";

    public override string TwoBounds(string first, string second) => $"a band cannot have both “{first}” and “{second}”";

    public override string NoBound => "a band has at least one bound: “from”, “over”, “to” or “below”";

    public override string UnknownBrace(string name) => $"“{{{name}}}” does not name a fact that this criterion reads";

    public override string DigitsInText => "this text holds digits typed by hand: they will lie once the grid changes";

    public override string NotOrdered(string name) => $"“{name}” cannot be put in order";

    public override string FixedSeed => "a seed fixed in the grid always draws the same: publish one for each dwelling or session";

    public override string NeverHolds(string id) => $"the condition of criterion “{id}” never holds";

    public override string AlwaysHolds(string id) => $"the condition of criterion “{id}” always holds";

    public override string UnreachableCase(string id, int index, int earlier) => $"case {index} of criterion “{id}” is never reached: case {earlier} always comes first";

    public override string UnreachableOtherwise(string id) => $"the “otherwise” of criterion “{id}” is never reached";

    public override string PlainLanguage(string code, string shown) => code switch
    {
        "LC01" => "this sentence has more than 20 words: cut it",
        "LC02" => "this sentence says several things: make it two",
        "LC03" => $"the acronym “{shown}” is not spelled out: write the words, then the acronym in parentheses",
        "LC04" => $"“{shown}” is passive: say who acts",
        "LC05" => $"“{shown}”: say you",
        "LC06" => $"“{shown}” is officialese: say it plainly",
        "LC07" => "two negations follow each other: say it positively",
        "LC08" => $"“{shown}”: one word for each thing",
        "LC09" => $"“{shown}”: a number is given in braces, the program writes it",
        "LC10" => $"“{shown}”: the singular holds below 2",
        "LC11" => $"“{shown}”: a date is written 1 January 2026",
        "LC12" => $"“{shown}”: write n° with a no-break space",
        "LC13" => $"“{shown}”: the space before the sign is wrong",
        "LC14" => "an identifier is written without spaces",
        "LC15" => $"“{shown}” is an abbreviation: write the word",
        "LC17" => $"“{shown}” promises or blames: say the fact",
        "LC18" => $"“{shown}”: choose a word without gender",
        _ => "this text is hard to read: shorter sentences, commoner words",
    };

    public override string MappedTwice(string fact) => $"the fact “{fact}” is mapped twice";

    public override string NotMapped(string fact) => $"the grid reads “{fact}”, and nothing maps it, nor all it follows from";

    public override string NotMappedMend(string fact) => $"map it, or say Without(\"{fact}\"): it stays unknown, and every line that reads it says so";

    public override string NoIdMapped => "nothing gives the id of the application: map it with Id";

    public override string NoCodeFor(string name, string fact) => $"“{name}” stands for no code of “{fact}”";

    public override string GridsOverlap(string territory, string other) => $"two grids of the same kind are in force on one day in {territory}: the other is in {other}";
}
