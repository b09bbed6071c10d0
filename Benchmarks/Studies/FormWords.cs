using System.Text;

namespace Benchmarks.Studies;

/// <summary>Question texts that compress about as well as those of real forms: words drawn from a vocabulary, the same at every run.</summary>
internal sealed class FormWords(int seed)
{
    private static readonly string[] Vocabulary =
    [.. """
        subject visit date onset severity outcome action taken relationship study treatment dose unit route frequency ongoing stopped reason
        systolic diastolic pressure heart rate temperature respiratory weight height body mass index sitting standing supine position left right
        arm measured result normal abnormal clinically significant comment specify other medical history condition diagnosis surgery procedure
        concomitant medication indication start end year month day unknown laboratory sample collected fasting hours haematology chemistry
        urinalysis creatinine bilirubin haemoglobin platelets sodium potassium glucose cholesterol inclusion criterion exclusion consent signed
        version informed child bearing potential pregnancy test negative positive performed not done electrocardiogram interval rhythm sinus
        interpretation physical examination system skin eyes ears nose throat lungs cardiovascular abdomen musculoskeletal neurological
        questionnaire score pain worst average past week sleep fatigue nausea vomiting headache dizziness rash injection site reaction serious
        hospitalisation life threatening disability death resolved recovering sequelae investigator assessment causality expected reported
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    private readonly Random _random = new(seed);

    /// <summary>A text of exactly that many ASCII characters.</summary>
    public string Take(int length)
    {
        var text = new StringBuilder(length + 20);
        while (text.Length < length)
            text.Append(Vocabulary[_random.Next(Vocabulary.Length)]).Append(' ');
        text.Length = length;
        if (length > 0 && text[^1] == ' ')
            text[^1] = 's';
        return text.ToString();
    }
}
