namespace Cotation;

/// <summary>Says in one language what an audit finds.</summary>
internal sealed class ReceiptWords : Sentences
{
    private static readonly ReceiptWords French = new(Language.French);
    private static readonly ReceiptWords English = new(Language.English);

    private ReceiptWords(Language language)
        : base(language)
    {
    }

    public static ReceiptWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    public string NotReadable => IsFrench
        ? "la demande de ce reçu ne se lit pas avec le vocabulaire de cette grille"
        : "the application of this receipt cannot be read with this grid's vocabulary";

    public string SealBroken => IsFrench
        ? "le sceau ne correspond pas : le reçu a changé depuis qu'il a été écrit, ou le secret n'est pas le bon"
        : "the seal does not fit: the receipt has changed since it was written, or the secret is not the right one";

    public string ApplicationNeeded => IsFrench
        ? "ce reçu ne contient pas les données : donnez la demande avec --application"
        : "this receipt does not hold the facts: give the application with --application";

    public string Nothing => IsFrench ? "rien" : "nothing";

    public string OtherGrid(string named, string given) => IsFrench
        ? $"le reçu nomme une autre grille, d'empreinte {named} ; celle-ci a pour empreinte {given} : donnez la grille de ce jour-là"
        : $"the receipt names another grid, of hash {named}; this one's hash is {given}: give the grid of that day";

    public string Differs(string what, string then, string now) => IsFrench
        ? $"{what} : le reçu dit {then}, le calcul donne {now}"
        : $"{what}: the receipt says {then}, the calculation gives {now}";
}
