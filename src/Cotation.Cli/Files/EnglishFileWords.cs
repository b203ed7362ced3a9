namespace Cotation.Cli;

/// <summary>What is wrong with a table, in English.</summary>
internal sealed class EnglishFileWords : FileWords
{
    public override string Tab => "tab";

    public override string NotTheRegister => "this XML file is not an interface of the national register (interfaceNuu)";

    public override string ErrorCell => "the cell holds an error of the spreadsheet";

    public override string ListCell => "a list takes several columns: refus[1].date, refus[2].date…";

    public override string NotYesNo => "yes or no is expected";

    public override string AmbiguousNumber => "this number has a comma where the column has a point, or the other way round: it can be read in two ways";

    public override string NotNumber => "a number is expected";

    public override string NotWhole => "a whole number is expected";

    public override string ShortYear => "a year has four digits";

    public override string NotDay => "a date is expected: 15/03/2023 or 2023-03-15";

    public override string NotCode => "this code is not in the fact's list; a mapping can translate it (“codes”)";

    public override string NotStatus => "declared, registered, verified or rejected is expected";

    public override string TwoColumns => "two columns say the same fact";

    public override string NoIdColumn => "no column gives the id of the application";

    public override string NoIdMend => "name a column “id”, or say which one in a mapping (cotation init --mapping)";

    public override string NoId => "the id of the application is missing";

    public override string MangledId => "the spreadsheet has turned this id into a number: digits are lost";

    public override string MangledIdMend => "set the column to Text in the spreadsheet, then export again";

    public override string BrokenRow => "a quote is misplaced or not closed";

    public override string Reason => "reason";

    public override string Guessed(string encoding, string separator) => $"Read: encoding {encoding}, separator “{separator}”.";

    public override string NotAWorkbook(string path) => $"“{path}” is not a readable XLSX workbook";

    public override string NotXml(string path) => $"“{path}” is not an XML file that can be read to its end";

    public override string OutOfBounds(Rational? least, Rational? most) => (least, most) switch
    {
        ({ } low, { } high) => $"a number from {low} to {high} is expected",
        ({ } low, null) => $"a number of {low} or more is expected",
        _ => $"a number of {most} or less is expected",
    };

    public override string InColumn(string column, string trouble) => $"column “{column}”: {trouble}";

    public override string DuplicateColumn(string header, int first) => $"the column “{header}” is given twice (already in column {first})";

    public override string UnknownColumn(string header) => $"the column “{header}” stands for no fact: it is not read";

    public override string ShortRow(int seen, int expected) => $"this row has {seen} of {expected} cells: it seems cut";

    public override string LongRow(int seen, int expected) => $"this row has {seen} cells for {expected} columns";

    public override string RejectsWritten(int count, string path) => $"{count} refused row{(count == 1 ? "" : "s")} written to {path}.";

    public override string MissingInXml(string path) => $"{path} is missing";

    public override string WrongInXml(string path, string trouble) => $"the value of {path} is not understood: {trouble}";

    public override string Reasons(IEnumerable<string> reasons) => string.Join("; ", reasons);

    public override string WrongCount(int given, int count) => $"the number said is {count}, and {given} records are given";

    public override string UnknownGridColumn(string header) => $"the column “{header}” is not a column of a grid";

    public override string MissingColumn(string header) => $"the column “{header}” is missing";

    public override string NoCriterion => "the criterion is missing on this row";

    public override string UnknownSection(string id) => $"the section “{id}” does not exist in the grid it came from";

    public override string UnknownForm => "the form of a criterion is when, cases, value, per or assessed";

    public override string NotJsonCell => "this cell expects a JSON object";

    public override string OneRowOnly => "this criterion has one row; cases or bands ask for another form";

    public override string FirstSheetOnly => "Only the first sheet of the workbook is read.";

    public override string UnlikelyDay => "a year from 1900 to 2100 is expected";

    public override string NoHeader => "the first row names no known column";

    public override string NamelessColumn => "this column has no name: it is not read";

    public override string MappedNowhere(string header) => $"the mapping speaks of a column “{header}” that this table has not";

    public override string DayWithoutStatus(string fact) => $"the proof of “{fact}” has a day and no status";

    public override string NotCount => "a whole number from 0 to 50 is expected";

    public override string FirstOnly(string path) => $"{path} is given several times: only the first is read";

    public override string FirstRowOnly => "this column is filled on the first row of the criterion only";

    public override string BandsOnly => "bounds are for bands (form “value”)";
}
