// Written by scripts/generate-hunting-schema.

extension HuntingArea {
    static let identityTables = """
        # AADSignInEventsBeta time=Timestamp replaced=EntraIdSignInEvents
        Timestamp datetime
        Application string
        ApplicationId string
        LogonType string
        ErrorCode int
        CorrelationId string
        SessionId string
        AccountDisplayName string
        AccountObjectId string account:exact
        AccountUpn string email:exact account:exact
        IsExternalUser int
        IsGuestUser bool
        AlternateSignInName string email:exact account:exact
        LastPasswordChangeTimestamp datetime
        ResourceDisplayName string
        ResourceId string
        ResourceTenantId string
        DeviceName string device:hostName
        AadDeviceId string device:exact
        EntraIdDeviceId string device:exact
        OSPlatform string
        DeviceTrustType string
        IsManaged int
        IsCompliant int
        AuthenticationProcessingDetails string
        AuthenticationRequirement string
        TokenIssuerType int
        RiskLevelAggregated int
        RiskDetails int
        RiskState int
        UserAgent string
        ClientAppUsed string
        Browser string
        ConditionalAccessPolicies string
        ConditionalAccessStatus int
        IPAddress string ip:address
        Country string
        State string
        City string
        Latitude string
        Longitude string
        NetworkLocationDetails string
        RequestId string
        ReportId string
        EndpointCall string
        # AADSpnSignInEventsBeta time=Timestamp replaced=EntraIdSpnSignInEvents
        Timestamp datetime
        Application string
        ApplicationId string
        IsManagedIdentity bool
        ErrorCode int
        CorrelationId string
        ServicePrincipalName string
        ServicePrincipalId string
        ResourceDisplayName string
        ResourceId string
        ResourceTenantId string
        IPAddress string ip:address
        Country string
        State string
        City string
        Latitude string
        Longitude string
        RequestId string
        ReportId string
        # EntraIdSignInEvents time=Timestamp
        Timestamp datetime
        Application string
        ApplicationId string
        LogonType string
        EndpointCall string
        ErrorCode int
        CorrelationId string
        SessionId string
        AccountDisplayName string
        AccountObjectId string account:exact
        AccountUpn string email:exact account:exact
        IsExternalUser int
        IsGuestUser bool
        AlternateSignInName string email:exact account:exact
        LastPasswordChangeTimestamp datetime
        ResourceDisplayName string
        ResourceId string
        ResourceTenantId string
        DeviceName string device:hostName
        OSPlatform string
        DeviceTrustType string
        IsManaged int
        IsCompliant int
        AuthenticationProcessingDetails string
        AuthenticationRequirement string
        TokenIssuerType string
        RiskLevelAggregated int
        RiskLevelDuringSignIn int
        RiskEventTypes string
        RiskState int
        UserAgent string
        ClientAppUsed string
        Browser string
        ConditionalAccessPolicies string
        ConditionalAccessStatus int
        IPAddress string ip:address
        Country string
        State string
        City string
        Latitude string
        Longitude string
        NetworkLocationDetails string
        RequestId string
        ReportId string
        EntraIdDeviceId string device:exact
        GatewayJA4 string
        TenantId string
        Type string
        SourceSystem string
        TimeGenerated datetime
        UniqueTokenId string
        IsSignInThroughGlobalSecureAccess bool
        # EntraIdSpnSignInEvents time=Timestamp
        Timestamp datetime
        Application string
        ApplicationId string
        IsManagedIdentity bool
        ErrorCode int
        CorrelationId string
        ServicePrincipalName string
        ServicePrincipalId string
        ResourceDisplayName string
        ResourceId string
        ResourceTenantId string
        IPAddress string ip:address
        Country string
        State string
        City string
        Latitude string
        Longitude string
        RequestId string
        ReportId string
        IsConfidentialClient bool
        GatewayJA4 string
        SessionId string
        UserAgent string
        TenantId string
        Type string
        SourceSystem string
        TimeGenerated datetime
        UniqueTokenId string
        # GraphAPIAuditEvents time=Timestamp
        IdentityProvider string
        ApiVersion string
        ApplicationId string
        ClientRequestId string
        OperationId string
        AccountObjectId string account:exact
        Location string
        RequestDuration string
        RequestMethod string
        Timestamp datetime
        ResponseStatusCode string
        Scopes string
        EntityType string
        ReportId string
        RequestUri string url:contains
        UniqueTokenIdentifier string
        RequestId string
        IpAddress string ip:address
        ServicePrincipalId string
        TargetWorkload string
        ResponseSize long
        TenantId string
        Type string
        SourceSystem string
        TimeGenerated datetime
        # IdentityAccountInfo time=Timestamp
        Timestamp datetime
        ReportId string
        SourceProviderAccountId string
        AccountId string
        IdentityId string
        IsPrimary bool
        IdentityLinkType string
        IdentityLinkReason string
        IdentityLinkTime datetime
        IdentityLinkBy string
        DisplayName string
        AccountUpn string email:exact account:exact
        EmailAddress string email:exact
        CriticalityLevel int
        DefenderRiskLevel int
        DefenderRiskUpdateTime datetime
        Type string
        GivenName string
        Surname string
        EmployeeId string
        Department string
        JobTitle string
        Address string
        City string
        Country string
        Phone string
        Manager string
        Sid string account:exact
        AccountStatus string
        SourceProvider string
        SourceProviderInstanceId string
        SourceProviderInstanceDisplayName string
        AuthenticationMethod string
        AuthenticationSourceAcccountId string
        EnrolledMfas dynamic
        LastPasswordChangeTime datetime
        GroupMembership dynamic
        AssignedRoles dynamic
        EligibleRoles dynamic
        TenantMembershipType string
        CreatedDateTime datetime
        DeletedDateTime datetime
        Tags dynamic
        SourceProvderRiskLevel dynamic
        AdditionalFields dynamic
        TenantId string
        # IdentityDirectoryEvents time=Timestamp
        Timestamp datetime
        ActionType string
        Application string
        TargetAccountUpn string email:exact account:exact
        TargetAccountDisplayName string
        TargetDeviceName string device:hostName
        DestinationDeviceName string device:hostName
        DestinationIPAddress string ip:address
        DestinationPort int
        Protocol string
        AccountName string account:exact
        AccountDomain string
        AccountUpn string email:exact account:exact
        AccountSid string account:exact
        AccountObjectId string account:exact
        AccountDisplayName string
        DeviceName string device:hostName
        IPAddress string ip:address
        Port int
        Location string
        ISP string
        ReportId string
        AdditionalFields dynamic
        # IdentityEvents time=Timestamp preview
        Timestamp datetime
        ReportId string
        AccountId string
        AccountType string
        AccountDisplayName string
        AccountUpn string email:exact account:exact
        ActionType string
        ActionResult string
        ActionFailureReason string
        IPAddress string ip:address
        UserAgent string
        TargetObjects dynamic
        Application string
        ApplicationInstanceId string domain:exact
        ApplicationEventId string
        ApplicationSessionId string
        RawEventData dynamic
        AdditionalFields dynamic
        # IdentityInfo time=Timestamp
        Timestamp datetime
        ReportId string
        AccountObjectId string account:exact
        AccountUpn string email:exact account:exact
        OnPremSid string account:exact
        AccountDisplayName string
        AccountName string account:exact
        AccountDomain string
        CriticalityLevel int
        Type string
        DistinguishedName string
        CloudSid string account:exact
        GivenName string
        Surname string
        Department string
        JobTitle string
        EmailAddress string email:exact
        SipProxyAddress string email:contains
        Address string
        City string
        Country string
        IsAccountEnabled bool
        Manager string
        Phone string
        CreatedDateTime datetime
        ChangeSource string
        BlastRadius string
        CompanyName string
        DeletedDateTime datetime
        EmployeeId string
        OtherMailAddresses dynamic email:contains
        RiskLevel string
        RiskLevelDetails string
        State string
        Tags dynamic
        AssignedRoles dynamic
        PrivilegedEntraPimRoles dynamic
        TenantId string
        SourceSystem string
        OnPremObjectId string
        TenantMembershipType string
        RiskStatus string
        UserAccountControl string
        IdentityEnvironment string
        SourceProviders dynamic
        GroupMembership dynamic
        # IdentityLogonEvents time=Timestamp
        Timestamp datetime
        ActionType string
        Application string
        LogonType string
        Protocol string
        FailureReason string
        AccountName string account:exact
        AccountDomain string
        AccountUpn string email:exact account:exact
        AccountSid string account:exact
        AccountObjectId string account:exact
        AccountDisplayName string
        DeviceName string device:hostName
        DeviceType string
        OSPlatform string
        IPAddress string ip:address
        Port int
        DestinationDeviceName string device:hostName
        DestinationIPAddress string ip:address
        DestinationPort int
        TargetDeviceName string device:hostName
        TargetAccountDisplayName string
        Location string
        Isp string
        ReportId string
        AdditionalFields dynamic
        # IdentityQueryEvents time=Timestamp
        Timestamp datetime
        ActionType string
        Application string
        QueryType string
        QueryTarget string domain:contains
        Query string
        Protocol string
        AccountName string account:exact
        AccountDomain string
        AccountUpn string email:exact account:exact
        AccountSid string account:exact
        AccountObjectId string account:exact
        AccountDisplayName string
        DeviceName string device:hostName
        IPAddress string ip:address
        Port int
        DestinationDeviceName string device:hostName
        DestinationIPAddress string ip:address
        DestinationPort int
        TargetDeviceName string device:hostName
        TargetAccountUpn string email:exact account:exact
        TargetAccountDisplayName string
        Location string
        ReportId string
        AdditionalFields dynamic
        """
}
