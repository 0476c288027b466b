// Written by scripts/generate-hunting-schema.

extension HuntingArea {
    static let cloudTables = """
        # CloudAppEvents time=Timestamp
        Timestamp datetime
        ActionType string
        Application string
        ApplicationId int
        AppInstanceId int
        AccountObjectId string account:exact
        AccountId string email:exact
        AccountDisplayName string
        IsAdminOperation bool
        DeviceType string
        OSPlatform string
        IPAddress string ip:address
        IsAnonymousProxy bool
        CountryCode string
        City string
        Isp string
        UserAgent string
        ActivityType string
        ActivityObjects dynamic
        ObjectName string
        ObjectType string
        ObjectId string
        ReportId string
        AccountType string
        IsExternalUser bool
        IsImpersonated bool
        IPTags dynamic
        IPCategory string
        UserAgentTags dynamic
        RawEventData dynamic
        AdditionalFields dynamic
        LastSeenForUser dynamic
        UncommonForUser dynamic
        AuditSource string
        SessionData dynamic
        OAuthAppId string
        # CloudAuditEvents time=Timestamp
        Timestamp datetime
        ReportId string
        DataSource string
        ActionType string
        OperationName string
        ResourceId string
        IPAddress string ip:address
        IsAnonymousProxy bool
        CountryCode string
        City string
        Isp string
        UserAgent string
        RawEventData dynamic
        AdditionalFields dynamic
        # CloudDnsEvents time=Timestamp
        Timestamp datetime
        ReportId string
        ActionType string
        AzureResourceId string
        AwsResourceName string
        GcpFullResourceName string
        KubernetesResource string
        KubernetesNamespace string
        KubernetesPodName string
        ContainerName string
        ContainerId string
        ImageName string
        ProcessName string
        ProcessId long
        DnsEventType string
        DnsEventSubType string
        DnsQuery string domain:contains
        DnsQueryTypeName string
        DnsResponseCodeName string
        DnsNetworkDuration long
        TransactionIdHex string
        ImageDigest string sha256:contains
        Region string
        HostName string device:hostName
        AdditionalFields dynamic
        # CloudPolicyEnforcementEvents time=Timestamp preview
        Timestamp datetime
        ReportId string
        DataSource string
        SubscriptionId string
        ActionType string
        AzureResourceId string
        AwsResourceName string
        GcpFullResourceName string
        Region string
        ResourceKind string
        ResourceName string
        KubernetesNamespace string
        Reason string
        AdditionalFields string
        # CloudProcessEvents time=Timestamp preview
        Timestamp datetime
        AzureResourceId string
        AwsResourceName string
        GcpFullResourceName string
        ContainerImageName string
        KubernetesNamespace string
        KubernetesPodName string
        KubernetesResource string
        ContainerName string
        ContainerId string
        ActionType string
        FileName string
        FolderPath string
        ProcessId long
        ProcessName string
        ParentProcessName string
        ParentProcessId string
        ProcessCommandLine string
        ProcessCreationTime datetime
        ProcessCurrentWorkingDirectory string
        AccountName string account:exact
        LogonId long
        InitiatingProcessId string
        ImageDigest string sha256:contains
        AgentId string
        Region string
        HostName string device:hostName
        AdditionalFields string
        # CloudStorageAggregatedEvents time=Timestamp preview
        DataAggregationStartTime datetime
        DataAggregationEndTime datetime
        DataSource string
        SubscriptionId string
        ResourceGroup string
        StorageAccount string
        StorageContainer string
        StorageFileShare string
        ServiceType string
        IpAddress string ip:addressList
        UserAgentHeader string
        OperationNamesList dynamic
        AuthenticationType string
        AccountObjectId string account:exact
        AccountTenantId long
        AccountApplicationId string
        AccountUpn string email:exact account:exact
        AccountType long
        OperationsCount int
        SuccessfulOperationsCount int
        FailedOperationsCount int
        TotalResponseLength int
        SuccessfulReadOperations int
        DistinctGetOperations int
        AnonymousSuccessfulOperations int
        HasAnonymousResourceNotFoundFailures bool
        Md5Hashes dynamic md5:contains
        AzureResourceId string
        Location string
        Timestamp datetime
        ReportId string
        ActionType string
        AdditionalFields dynamic
        # FileMaliciousContentInfo time=Timestamp preview
        Timestamp datetime
        Workload string
        FileName string
        FolderPath string
        FileSize long
        SHA256 string sha256:exact
        FileOwnerDisplayName string
        FileOwnerUpn string email:exact account:exact
        DocumentId string
        ThreatTypes dynamic
        ThreatNames string
        DetectionMethods string
        LastModifyingAccountUpn string email:exact account:exact
        LastModifiedTime datetime
        FileCreationTime datetime
        ReportId string
        # OAuthAppInfo time=Timestamp preview
        ReportId string
        Timestamp datetime
        OAuthAppId string
        ServicePrincipalId string
        AppName string
        AddedOnTime datetime
        LastModifiedTime datetime
        AppStatus string
        VerifiedPublisher dynamic
        PrivilegeLevel string
        Permissions dynamic
        ConsentedUsersCount int
        IsAdminConsented bool
        AppOrigin string
        LastUsedTime datetime
        AppOwnerTenantId string
        RiskScore int
        AssignedRoles dynamic
        """
}
