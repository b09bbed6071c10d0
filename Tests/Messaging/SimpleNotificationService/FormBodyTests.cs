using System.Text;
using Amazon.SimpleNotificationService.Internal;

namespace Tests.Messaging.SimpleNotificationService;

public class FormBodyTests
{
    [Theory]
    [InlineData("aZ09-_.~", "aZ09-_.~")]
    [InlineData("a b+c", "a%20b%2Bc")]
    [InlineData("{\"k\":1}\n", "%7B%22k%22%3A1%7D%0A")]
    [InlineData("나 \U0001F600", "%EB%82%98%20%F0%9F%98%80")]
    [InlineData("", "")]
    public void Add_EncodesAllButUnreservedCharacters(string value, string encoded)
    {
        using var body = new FormBody();

        body.Add("List.member.1.", "Message", value);

        Assert.Equal($"List.member.1.Message={encoded}", Encoding.ASCII.GetString(body.ToArray()));
    }

    [Fact]
    public void Add_MoreThanTheFirstBufferHolds_KeepsAll()
    {
        var (first, second) = (new string('"', 5_000), new string('x', 100_000));
        using var body = new FormBody();

        body.Add("", "a", first);
        body.Add("", "b", second);

        Assert.Equal($"a={Uri.EscapeDataString(first)}&b={second}", Encoding.ASCII.GetString(body.ToArray()));
    }
}
