namespace Colophon.Eval;

/// <summary>How sure a difference of two means over the same questions is (Efron's percentile bootstrap over paired differences).</summary>
/// <param name="Mean">The mean difference.</param>
/// <param name="Low">2.5 % of resamples are below.</param>
/// <param name="High">2.5 % of resamples are above.</param>
internal sealed record PairedBootstrap(double Mean, double Low, double High)
{
    private const int Resamples = 10_000;

    /// <summary>Of the differences, one per question; the same differences always give the same interval.</summary>
    public static PairedBootstrap Of(IReadOnlyList<double> differences)
    {
        if (differences.Count == 0)
        {
            return new PairedBootstrap(0, 0, 0);
        }

        var random = new Random(differences.Count);
        double[] means = new double[Resamples];
        for (int i = 0; i < Resamples; i++)
        {
            double sum = 0;
            for (int j = 0; j < differences.Count; j++)
            {
                sum += differences[random.Next(differences.Count)];
            }

            means[i] = sum / differences.Count;
        }

        Array.Sort(means);
        return new PairedBootstrap(differences.Average(), means[(int)(0.025 * Resamples)], means[(int)(0.975 * Resamples) - 1]);
    }
}
