namespace Cotation;

/// <summary>Names the keys of the sentences that say a fact, in one format of vocabularies and grids: to the applicant, and of the applicant.</summary>
internal sealed record PersonKeys(string Second, string SecondNot, string Third, string ThirdNot)
{
    /// <summary>The newest format; older ones are read as well.</summary>
    public const int Newest = 2;

    private static readonly PersonKeys First = new("spoken", "spokenNot", "told", "toldNot");
    private static readonly PersonKeys Current = new("secondPerson", "secondPersonNot", "thirdPerson", "thirdPersonNot");

    public static PersonKeys Of(int format) => format < Newest ? First : Current;

    /// <summary>The format that a file says; the first where it says none, with a problem where it is not known.</summary>
    public static int FormatOf(ObjectReader keys, Problems problems)
    {
        if (keys.Number("format") is not { } format) return 1;
        if (format.IsInteger && format >= 1 && format <= Newest) return (int)format.Numerator;
        problems.Error(keys.Value("format")!.Place, "unknown-format", w => w.UnknownFormat(format));
        return Newest;
    }
}
