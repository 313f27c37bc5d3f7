namespace FinTax.Soap.Tests.Security.Fuzzing;

/// <summary>What can be done to one byte of a message.</summary>
internal static class ByteMutations
{
    private static readonly byte[] Telling = [.. "<>&\"'/=:;#!?-[] \t\r\n\0A0"u8, 0x80, 0xC0, 0xED, 0xFE, 0xFF];

    /// <summary>Judges a message with each byte altered, and with several bytes at once.</summary>
    internal static void JudgeEach(MutationTally tally, string name, byte[] genuine)
    {
        string meaning = tally.MeaningOf(genuine);
        Random random = FuzzSettings.RandomOf(name, -1);

        for (int place = 0; place < genuine.Length; place++)
        {
            (string alteration, byte[] altered) = One(genuine, place, random);
            tally.Judge($"{name}: byte {place} {alteration}", altered, meaning);
        }

        for (int i = 0; i < FuzzSettings.Mutations; i++)
        {
            random = FuzzSettings.RandomOf(name, i);
            byte[] altered = genuine;

            for (int steps = random.Next(2, 6); steps > 0 && altered.Length > 0; steps--)
            {
                altered = One(altered, random.Next(altered.Length), random).Altered;
            }

            tally.Judge($"{name}: several bytes, {i}", altered, meaning);
        }
    }

    private static (string Name, byte[] Altered) One(byte[] message, int place, Random random) => random.Next(8) switch
    {
        0 => ("deleted", [.. message[..place], .. message[(place + 1)..]]),
        1 => ("doubled", [.. message[..place], message[place], .. message[place..]]),
        2 => ("inserted", [.. message[..place], Telling[random.Next(Telling.Length)], .. message[place..]]),
        3 => ("replaced", With(message, place, Telling[random.Next(Telling.Length)])),
        4 => ("in the other case", With(message, place, (byte)(message[place] ^ 0x20))),
        5 => ("and all after it cut off", message[..place]),
        6 => ("and some after it doubled", Doubled(message, place, random)),
        _ => ("with another bit", With(message, place, (byte)(message[place] ^ (1 << random.Next(8))))),
    };

    private static byte[] With(byte[] message, int place, byte value)
    {
        byte[] altered = [.. message];
        altered[place] = value;

        return altered;
    }

    private static byte[] Doubled(byte[] message, int place, Random random)
    {
        int end = Math.Min(message.Length, place + random.Next(1, 200));

        return [.. message[..end], .. message[place..]];
    }
}
