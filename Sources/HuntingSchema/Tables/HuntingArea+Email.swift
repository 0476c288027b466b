// Written by scripts/generate-hunting-schema.

extension HuntingArea {
    static let emailTables = """
        # CallActivityEvents time=ActivityTimestamp
        ActivityTimestamp datetime
        CallId string
        ActivityId string
        ActivityInitiatorId string
        ActivityType string
        ThreadId string
        ActivityInitiatorUpn string email:exact account:exact
        ActivityInitiatorDisplayName string
        CallSchedulingType string
        CallJoinUrl string url:exact
        OriginatorUserDisplayName string
        OriginatorUpn string email:exact account:exact
        # CampaignInfo time=Timestamp preview
        Timestamp datetime
        CampaignName string
        CampaignId string
        CampaignType string
        CampaignSubtype string
        NetworkMessageId string
        RecipientEmailAddress string email:exact
        ReportId string
        # EmailAttachmentInfo time=Timestamp
        Timestamp datetime
        NetworkMessageId string
        SenderFromAddress string email:exact
        SenderDisplayName string
        SenderObjectId string
        RecipientEmailAddress string email:exact
        RecipientObjectId string
        FileName string
        FileType string
        SHA256 string sha256:exact
        FileSize long
        ThreatTypes string
        ThreatNames string
        DetectionMethods string
        ReportId string
        # EmailEvents time=Timestamp
        Timestamp datetime
        NetworkMessageId string
        InternetMessageId string
        SenderMailFromAddress string email:exact
        SenderFromAddress string email:exact
        SenderDisplayName string
        SenderObjectId string
        SenderMailFromDomain string domain:exact
        SenderFromDomain string domain:exact
        SenderIPv4 string ip:address
        SenderIPv6 string ip:address
        RecipientEmailAddress string email:exact
        RecipientObjectId string
        Subject string
        EmailClusterId long
        EmailDirection string
        DeliveryAction string
        DeliveryLocation string
        ThreatTypes string
        ThreatNames string
        DetectionMethods string
        ConfidenceLevel string
        BulkComplaintLevel int
        EmailAction string
        EmailActionPolicy string
        EmailActionPolicyGuid string
        AuthenticationDetails string
        AttachmentCount int
        UrlCount int
        EmailLanguage string
        Connectors string
        OrgLevelAction string
        OrgLevelPolicy string
        UserLevelAction string
        UserLevelPolicy string
        ReportId string
        AdditionalFields string
        LatestDeliveryLocation string
        LatestDeliveryAction string
        OriginalThreatTypes string
        OriginalDetectionMethods string
        OriginalConfidenceLevel string
        DistributionList string
        ExchangeTransportRule string
        ForwardingInformation string email:contains
        Context string
        To string email:contains
        Cc string email:contains
        ThreatClassification string
        RecipientDomain string domain:exact
        EmailSize long
        IsFirstContact int
        Topics string
        # EmailPostDeliveryEvents time=Timestamp
        Timestamp datetime
        NetworkMessageId string
        InternetMessageId string
        Action string
        ActionType string
        ActionTrigger string
        ActionResult string
        RecipientEmailAddress string email:exact
        DeliveryLocation string
        ThreatTypes string
        DetectionMethods string
        ReportId string
        SenderFromAddress string email:exact
        EmailDirection string
        SourceLocation string
        # EmailUrlInfo time=Timestamp
        Timestamp datetime
        NetworkMessageId string
        Url string url:exact
        UrlDomain string domain:exact
        UrlLocation string
        UrlChainId string
        UrlChainPosition int
        ReportId string
        # MessageContents time=Timestamp
        Timestamp datetime
        TeamsMessageId string
        ThreadId string
        ThreadName string
        MessageSnippet string
        ThreadType string
        SenderEmailAddress string email:exact
        SenderObjectId string
        # MessageEvents time=Timestamp
        Timestamp datetime
        LastEditedTime string
        TeamsMessageId string
        SenderEmailAddress string email:exact
        SenderDisplayName string
        SenderObjectId string
        SenderType string
        RecipientDetails dynamic email:contains
        IsOwnedThread bool
        MessageId string
        ParentMessageId string
        GroupId string
        GroupName string
        ThreadId string
        ThreadSubtype string
        IsExternalThread bool
        MessageFormatType string
        MessageFormatSubtype string
        MessageVersion string
        MessageSubject string
        ThreatTypes string
        DetectionMethods dynamic
        ConfidenceLevel dynamic
        DeliveryAction string
        DeliveryLocation string
        ReportId string
        SafetyTip string
        # MessagePostDeliveryEvents time=Timestamp
        Timestamp datetime
        TeamsMessageId string
        Action string
        ActionType string
        ActionTrigger string
        ActionResult string
        SenderEmailAddress string email:exact
        RecipientDetails dynamic email:contains
        ThreatTypes string
        ConfidenceLevel dynamic
        DetectionMethods string
        LatestDeliveryLocation string
        ReportId string
        IsExternalThread bool
        SafetyTip string
        # MessageUrlInfo time=Timestamp
        Timestamp datetime
        TeamsMessageId string
        Url string url:exact
        UrlDomain string domain:exact
        ThreatTypes string
        ReportId string
        # UrlClickEvents time=Timestamp
        Timestamp datetime
        Url string domain:contains url:exact
        ActionType string
        AccountUpn string email:exact account:exact
        Workload string
        NetworkMessageId string
        ThreatTypes string
        DetectionMethods string
        IPAddress string ip:address
        IsClickedThrough bool
        UrlChain string domain:contains url:contains
        ReportId string
        AppName string
        AppVersion string
        SourceId string
        TenantId string
        Type string
        SourceSystem string
        TimeGenerated datetime
        """
}
