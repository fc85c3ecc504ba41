using System.Diagnostics;

namespace Ctg.Funding.Fuzz;

/// <summary>Gives inputs to a target and tells what breaks: an exception that is not designed, a lost row, or more than a second.</summary>
internal sealed class Trial(Target target, string path)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>Gets the longest that an input took.</summary>
    internal TimeSpan Slowest { get; private set; }

    /// <summary>What an input breaks. One that is slow is tried again: the first time may be that of code being compiled, or of a busy machine.</summary>
    internal string? Fault(byte[] input)
    {
        var (fault, took) = Try(input);
        if (fault is null && took > Longest)
        {
            (fault, took) = Try(input);
        }

        Slowest = took > Slowest ? took : Slowest;
        return fault ?? (took > Longest ? $"{took.TotalSeconds:0.0} s" : null);
    }

    private (string? Fault, TimeSpan Took) Try(byte[] input)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            File.WriteAllBytes(path, input);
            target.Read(path, input);
        }
#pragma warning disable CA1031 // any exception is a finding
        catch (Exception e)
#pragma warning restore CA1031
        {
            return ($"{e.GetType().Name} : {e.Message}", TimeSpan.Zero);
        }

        return (null, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>A smaller input that still breaks the same target: chunks are taken out for as long as it does.</summary>
    internal byte[] Minimized(byte[] input)
    {
        for (var chunk = input.Length / 2; chunk > 0; chunk /= 2)
        {
            for (var at = 0; at + chunk <= input.Length;)
            {
                byte[] shorter = [.. input[..at], .. input[(at + chunk)..]];
                if (Fault(shorter) is not null)
                {
                    input = shorter;
                }
                else
                {
                    at += chunk;
                }
            }
        }

        return input;
    }
}
