namespace Cotation;

/// <summary>Who decides, whom to ask, and the mention that the law requires.</summary>
internal sealed partial class LetterWords
{
    public string ErrorsHeading => IsFrench ? "Vous voyez une erreur ?" : "Do you see a mistake?";

    public string Contact(string contact) => IsFrench ? $"Parlez-en à un agent : {contact}." : $"Speak to an agent: {contact}.";

    public string Corrections => IsFrench ? "Vous pouvez demander une correction à tout moment." : "You may ask for a correction at any time.";

    public string Controller(string authority, string? officer) => IsFrench
        ? officer is null ? $"Responsable de vos données : {authority}." : $"Responsable de vos données : {authority}. Pour vos droits : {officer}."
        : officer is null ? $"Responsible for your data: {authority}." : $"Responsible for your data: {authority}. For your rights: {officer}.";

    public string MentionHeading => IsFrench ? "Information sur l'utilisation d'un traitement algorithmique" : "Information on the use of an algorithm";

    public string MentionRules(string url) => IsFrench ? $"Les règles sont publiées : {url}" : $"The rules are published: {url}";

    public string MentionRight => IsFrench
        ? "Vous pouvez demander ces règles et leur application à votre cas (articles R. 311-3-1-1 et R. 311-3-1-2 du code des relations entre le public et l'administration)."
        : "You may ask for these rules and for how they apply to your case (French code of relations between the public and the administration, articles R. 311-3-1-1 and R. 311-3-1-2).";

    public string MentionWrite(string address) => IsFrench ? $"Écrivez à : {address}." : $"Write to: {address}.";

    public string MentionAppeal => IsFrench
        ? "Sans réponse au bout de 1 mois, vous avez 2 mois pour saisir la Commission d'accès aux documents administratifs (www.cada.fr)."
        : "Without an answer after 1 month, you have 2 months to turn to the French commission for access to administrative documents (www.cada.fr).";
}
