using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Two entries of a batch have the same id.</summary>
public sealed class BatchEntryIdsNotDistinctException : AmazonSimpleNotificationServiceException
{
    internal BatchEntryIdsNotDistinctException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The entries of a batch are larger than 256 KiB together.</summary>
public sealed class BatchRequestTooLongException : AmazonSimpleNotificationServiceException
{
    internal BatchRequestTooLongException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>A batch has no entry.</summary>
public sealed class EmptyBatchRequestException : AmazonSimpleNotificationServiceException
{
    internal EmptyBatchRequestException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The id of an entry has characters that are not allowed.</summary>
public sealed class InvalidBatchEntryIdException : AmazonSimpleNotificationServiceException
{
    internal InvalidBatchEntryIdException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>A batch has more than 10 entries.</summary>
public sealed class TooManyEntriesInBatchRequestException : AmazonSimpleNotificationServiceException
{
    internal TooManyEntriesInBatchRequestException(ErrorReply error) : base(error)
    {
    }
}
