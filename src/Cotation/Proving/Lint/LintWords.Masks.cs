namespace Cotation;

/// <summary>What a mask cannot hide in a grid as it is.</summary>
internal sealed partial class LintWords
{
    public string TotalTells(string id, string points) => IsFrench
        ? $"un total de {points} points trahit la ligne {id}, qui est sensible : moins de trois autres ensembles de lignes le donnent"
        : $"a total of {points} points gives away line {id}, which is sensitive: fewer than three other sets of lines give as many";

    public string TotalTellsMend => IsFrench
        ? "donnez-lui un nombre de points que d'autres lignes donnent aussi, ou réunissez-la avec elles sous un plafond"
        : "give it points that other lines give too, or put it with them under a cap";

    public string MaskHides(string ids) => IsFrench
        ? $"quand beaucoup de lignes comptent, un bailleur en lit peu par leur nom : les lignes sensibles se cachent derrière {ids}"
        : $"when many lines count, a landlord reads few of them by name: the sensitive lines hide behind {ids}";

    public string MaskHidesMend => IsFrench
        ? "plus de lignes donnent autant de points que les lignes sensibles, plus il peut en lire"
        : "the more lines give as many points as the sensitive ones, the more of them he may read";

    public string TieTells(string key) => IsFrench
        ? $"à points égaux, l'ordre suit « {key} », qui est sensible ou caché avec ce qui l'est : qui voit l'ordre l'apprend"
        : $"with equal points the order follows “{key}”, which is sensitive or hidden with what is: whoever sees the order learns it";

    public string TieTellsMend => IsFrench ? "départagez par une donnée que chacun peut connaître, comme la date de dépôt" : "tell them apart by what anyone may know, such as the day of filing";

    public string CohortTells(string key) => IsFrench
        ? $"les demandes comparables partagent « {key} », qui est sensible ou caché avec ce qui l'est : leur place n'est pas dite au bailleur"
        : $"comparable applications share “{key}”, which is sensitive or hidden with what is: a landlord is not told their place";

    public string OutcomeTells(string id) => IsFrench
        ? $"l'ordre montre l'effet de la règle {id}, qui est sensible ou cachée avec ce qui l'est : aucune autre règle, lue nulle part ailleurs, n'a le même"
        : $"the order shows what rule {id} does, which is sensitive or hidden with what is: no other rule, read nowhere else, does the same";

    public string ScopeTells => IsFrench
        ? "« applies » lit une donnée sensible : qui voit que la grille ne s'applique pas l'apprend"
        : "“applies” reads a sensitive fact: whoever sees that the grid does not apply learns it";
}
