// Written by scripts/generate-hunting-schema.

extension HuntingArea {
    static let otherTables = """
        # AIAgentsInfo time=Timestamp preview replaced=AgentsInfo
        Timestamp datetime
        RegistrySource string
        AIAgentId guid
        AIAgentName string
        AgentCreationTime datetime
        CreatorAccountUpn string email:exact account:exact
        OwnerAccountUpns string email:contains account:contains
        LastModifiedByUpn string email:exact account:exact
        LastModifiedTime datetime
        LastPublishedTime datetime
        LastPublishedByUpn string email:exact account:exact
        AgentDescription string
        AgentStatus string
        UserAuthenticationType string
        AgentUsers string email:contains account:contains
        KnowledgeDetails string
        AgentActionTriggers string
        RawAgentInfo string
        AuthenticationTrigger string
        AccessControlPolicy string
        AuthorizedSecurityGroupIds dynamic
        AgentTopicsDetails dynamic
        AgentToolsDetails dynamic
        EnvironmentId string
        Platform string
        IsGenerativeOrchestrationEnabled bool
        AgentAppId string
        ConnectedAgentsSchemaNames dynamic
        ChildAgentsSchemaNames dynamic
        Version string
        IsBlocked bool
        Instructions string
        EntraObjectId string
        EntraBlueprintId string
        AIModel string
        AccessCapabilities dynamic
        ElementTypes dynamic
        SourceAgentId string
        # AgentsInfo time=Timestamp preview
        Timestamp datetime
        AgentId string
        AgentName string
        Platform string
        AgentDescription string
        Version string
        SourceAgentId string
        EntraAgentId string
        EntraBlueprintId string
        ToolsAuthenticationType dynamic
        Permissions dynamic
        PublishedStatus string
        LifecycleStatus string
        Availability string
        CreatedDateTime datetime
        LastPublishedDateTime datetime
        LastUpdatedDateTime datetime
        Owners dynamic
        SharedWith dynamic
        InstanceCount int
        Instructions string
        Model string
        Channels dynamic
        Capabilities dynamic
        DeclaredDataSources dynamic
        DeclaredTools dynamic
        McpServers dynamic url:contains
        Skills dynamic
        ConnectedAgents dynamic
        Memory dynamic
        Triggers dynamic
        Guardrails dynamic
        Endpoints dynamic url:contains
        ObservabilityId dynamic
        RawAgentInfo dynamic
        # DataSecurityBehaviors time=Timestamp preview
        Timestamp datetime
        BehaviorId string
        ActionType string
        StartTime datetime
        EndTime datetime
        AttackTechniques string
        Categories string
        ActionCategory string
        Description string
        ServiceSource string
        DetectionSource string
        ActivityCount int
        IsAnomalous bool
        IsContentHidden bool
        AccountUpn string email:exact account:exact
        AccountEmail string email:exact
        Application string
        PolicyInfo dynamic
        Policies string
        DeviceInfo dynamic
        SensitivityLabelInfo dynamic
        SensitiveInfoTypesInfo dynamic
        UrlDomainInfo dynamic domain:contains
        SharepointSiteInfo dynamic
        RecipientEmailInfo dynamic email:contains
        RemovableMediaInfo dynamic
        PrinterName dynamic
        PriorityContentMatchInfo dynamic
        # DataSecurityEvents time=Timestamp preview
        ApplicationNames string
        DeviceId string device:exact
        DeviceName string device:hostName
        AadDeviceId guid
        IsManagedDevice bool
        DlpPolicyMatchInfo string
        DlpPolicyEnforcementMode int
        DlpPolicyRuleMatchInfo dynamic
        FileRenameInfo string
        PhysicalAccessPointInfo dynamic
        PhysicalAccessPointId string
        PhysicalAccessPointName string
        PhysicalAccessStatus string
        PhysicalAssetTag string
        RemovableMediaInfo dynamic
        RemovableMediaManufacturer string
        RemovableMediaModel string
        RemovableMediaSerialNumber string
        TeamsChannelName string
        TeamsChannelType string
        TeamsTeamName string
        UserAlternateEmails string email:contains
        AccountUpn string email:exact account:exact
        AccountObjectId string account:exact
        Department string
        SourceCodeInfo string
        CcPolicyMatchInfo dynamic
        IPAddress string ip:addressList
        Timestamp datetime
        DeviceSourceLocationType int
        DeviceDestinationLocationType int
        IrmPolicyMatchInfo dynamic
        ExternalUrlDomains string domain:contains
        InternetMessageId string
        NetworkMessageId guid
        EmailSubject string
        ObjectId string
        ObjectName string
        ObjectType string
        ObjectSize int
        IsHidden bool
        ActivityId guid
        ActionType string
        SensitiveInfoTypeInfo dynamic
        SensitivityLabelId string
        SharepointSiteSensitivityLabelIds string
        PreviousSensitivityLabelId string
        Operation string
        RecipientEmailAddress string email:exact
        SiteUrl string domain:contains url:exact
        SourceRelativeUrl string url:contains
        PrinterName string
        IrmActionCategory string
        RiskyAIUsageAccessedResourceInfo dynamic
        RiskyAIUsageAppCategory string
        RiskyAIUsageSensitivityLabelsInfo dynamic
        SequenceCorrelationId string
        # DisruptionAndResponseEvents time=Timestamp preview
        Timestamp datetime
        ActionType string
        DeviceId string device:exact
        SourceDeviceId string device:exact
        TargetDeviceId string device:exact
        TargetDeviceName string device:hostName
        TargetDomainName string
        DeviceName string device:hostName
        DomainName string
        InitiatingProcessId int
        InitiatingProcessFileName string
        SourceUserSid string account:exact
        SourceUserName string account:exact
        SourceUserDomainName string
        SourceIpAddress string ip:address
        SourcePort int
        IpAddress string ip:address
        Port string
        SourceDeviceName string device:hostName
        SourceDomainName string
        AuthenticationProtocol string
        Service string
        InterfaceUuid string
        InterfaceFriendlyName string
        FileName string
        ShareName string
        LogonType string
        LogonId long
        SessionId long
        CompromisedAccountCount int
        PolicyId string
        PolicyName string
        PolicyVersion string
        PolicyHash string
        DataSources string
        IsPolicyOn bool
        ReportType string
        """
}
