// Written by scripts/generate-hunting-schema.

extension HuntingArea {
    static let alertTables = """
        # AlertEvidence time=Timestamp
        Timestamp datetime
        AlertId string
        Title string
        Categories string
        AttackTechniques string
        ServiceSource string
        DetectionSource string
        EntityType string
        EvidenceRole string
        EvidenceDirection string
        FileName string
        FolderPath string
        SHA1 string sha1:exact
        SHA256 string sha256:exact
        FileSize long
        ThreatFamily string
        RemoteIP string ip:address
        RemoteUrl string domain:contains url:contains
        AccountName string account:exact
        AccountDomain string
        AccountSid string account:exact
        AccountObjectId string account:exact
        AccountUpn string email:exact account:exact
        DeviceId string device:exact
        DeviceName string device:hostName
        LocalIP string ip:address
        NetworkMessageId string
        EmailSubject string
        Application string
        ApplicationId int
        OAuthApplicationId string
        ProcessCommandLine string
        RegistryKey string
        RegistryValueName string
        RegistryValueData string
        AdditionalFields string
        Severity string
        CloudResource string
        CloudPlatform string
        ResourceType string
        ResourceID string
        SubscriptionId string
        # AlertInfo time=Timestamp
        Timestamp datetime
        AlertId string
        Title string
        Category string
        Severity string
        ServiceSource string
        DetectionSource string
        AttackTechniques string
        # BehaviorEntities time=Timestamp preview
        Timestamp datetime
        BehaviorId string
        Categories string
        ServiceSource string
        DetectionSource string
        DataSources string
        EntityType string
        EntityRole string
        DetailedEntityRole string
        FileName string
        FolderPath string
        SHA1 string sha1:exact
        SHA256 string sha256:exact
        FileSize long
        ThreatFamily string
        RemoteIP string ip:address
        RemoteUrl string domain:contains url:contains
        AccountName string account:exact
        AccountDomain string
        AccountSid string account:exact
        AccountObjectId string account:exact
        CloudPlatform string
        CloudResourceType string
        CloudResourceId string
        CloudSubscriptionId string
        AccountUpn string email:exact account:exact
        DeviceId string device:exact
        DeviceName string device:hostName
        LocalIP string ip:address
        NetworkMessageId string
        EmailSubject string
        EmailClusterId string
        Application string
        ApplicationId int
        OAuthApplicationId string
        ProcessCommandLine string
        RegistryKey string
        RegistryValueName string
        RegistryValueData string
        AdditionalFields string
        ActionType string
        # BehaviorInfo time=Timestamp preview
        Timestamp datetime
        BehaviorId string
        Title string
        Description string
        Categories string
        AttackTechniques string
        ServiceSource string
        DetectionSource string
        DataSources string
        DeviceId string device:exact
        AccountUpn string email:exact account:exact
        AccountObjectId string account:exact
        StartTime datetime
        EndTime datetime
        AdditionalFields string
        ActionType string
        """
}
