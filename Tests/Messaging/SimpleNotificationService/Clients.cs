using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;

namespace Tests.Messaging.SimpleNotificationService;

internal static class Clients
{
    public static AmazonSimpleNotificationServiceClient On(CannedHttp http) =>
        new(new BasicAWSCredentials("key", "secret"), new AmazonSimpleNotificationServiceConfig { RegionEndpoint = RegionEndpoint.EUCentral1, HttpClientFactory = http });

    public static (HttpStatusCode, string) Ok(string action, string result = "") => (HttpStatusCode.OK,
        $"""<{action}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><{action}Result>{result}</{action}Result><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></{action}Response>""");

    public static (HttpStatusCode, string) Error(HttpStatusCode status, string code, string message = "no", string type = "Sender") => (status,
        $"""<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>{type}</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>r-2</RequestId></ErrorResponse>""");
}
