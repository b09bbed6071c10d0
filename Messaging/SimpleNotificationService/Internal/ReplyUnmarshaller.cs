using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Reads the XML reply of one action: the result element, the request id, or the error.</summary>
internal sealed class ReplyUnmarshaller<TResponse>(Func<XElement, TResponse> read) : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse
{
    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        var reply = Load(input.Stream);
        var result = reply.Elements().FirstOrDefault(element => element.Name.LocalName.EndsWith("Result", StringComparison.Ordinal));
        var response = read(result ?? new XElement("None"));
        response.ResponseMetadata = new ResponseMetadata { RequestId = reply.Child("ResponseMetadata").Text("RequestId") };
        return response;
    }

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var reply = TryLoad(input.Stream);
        var error = reply.Child("Error");
        return ServiceErrors.Create(
            error.Text("Code") ?? statusCode.ToString(),
            error.Text("Message") ?? $"Amazon SNS answered with HTTP status {(int)statusCode} and no error document.",
            error.Text("Type") is "Sender" ? ErrorType.Sender : ErrorType.Receiver,
            reply.Text("RequestId"), innerException, statusCode);
    }

    private static XElement Load(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = false });
        return XElement.Load(reader);
    }

    /// <remarks>A proxy or load balancer on the way answers in HTML or not at all: then the HTTP status is all there is.</remarks>
    private static XElement? TryLoad(Stream stream)
    {
        try
        {
            return Load(stream);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
