using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The account has all the filter policies it may have.</summary>
public sealed class FilterPolicyLimitExceededException : AmazonSimpleNotificationServiceException
{
    internal FilterPolicyLimitExceededException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The topic or account has all the subscriptions it may have.</summary>
public sealed class SubscriptionLimitExceededException : AmazonSimpleNotificationServiceException
{
    internal SubscriptionLimitExceededException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The topic has 50 tags already.</summary>
public sealed class TagLimitExceededException : AmazonSimpleNotificationServiceException
{
    internal TagLimitExceededException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The account has all the topics it may have.</summary>
public sealed class TopicLimitExceededException : AmazonSimpleNotificationServiceException
{
    internal TopicLimitExceededException(ErrorReply error) : base(error)
    {
    }
}
