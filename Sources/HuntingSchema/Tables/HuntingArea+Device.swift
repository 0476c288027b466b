// Written by scripts/generate-hunting-schema.

extension HuntingArea {
    static let deviceTables = """
        # DeviceEvents time=Timestamp
        Timestamp datetime
        DeviceId string device:exact
        DeviceName string device:hostName
        ActionType string
        FileName string
        FolderPath string
        SHA1 string sha1:exact
        SHA256 string sha256:exact
        MD5 string md5:exact
        FileSize long
        AccountDomain string
        AccountName string account:exact
        AccountSid string account:exact
        RemoteUrl string domain:contains url:contains
        RemoteDeviceName string device:hostName
        ProcessId long
        ProcessCommandLine string
        ProcessCreationTime datetime
        ProcessTokenElevation string
        LogonId long
        RegistryKey string
        RegistryValueName string
        RegistryValueData string
        RemoteIP string ip:address
        RemotePort int
        LocalIP string ip:address
        LocalPort int
        FileOriginUrl string domain:contains url:exact
        FileOriginIP string ip:address
        InitiatingProcessSHA1 string sha1:exact
        InitiatingProcessSHA256 string sha256:exact
        InitiatingProcessMD5 string md5:exact
        InitiatingProcessFileName string
        InitiatingProcessFileSize long
        InitiatingProcessFolderPath string
        InitiatingProcessId long
        InitiatingProcessCommandLine string
        InitiatingProcessCreationTime datetime
        InitiatingProcessAccountDomain string
        InitiatingProcessAccountName string account:exact
        InitiatingProcessAccountSid string account:exact
        InitiatingProcessAccountUpn string email:exact account:exact
        InitiatingProcessAccountObjectId string account:exact
        InitiatingProcessVersionInfoCompanyName string
        InitiatingProcessVersionInfoProductName string
        InitiatingProcessVersionInfoProductVersion string
        InitiatingProcessVersionInfoInternalFileName string
        InitiatingProcessVersionInfoOriginalFileName string
        InitiatingProcessVersionInfoFileDescription string
        InitiatingProcessParentId long
        InitiatingProcessParentFileName string
        InitiatingProcessParentCreationTime datetime
        InitiatingProcessLogonId long
        ReportId long
        AppGuardContainerId string
        AdditionalFields string
        InitiatingProcessSessionId long
        IsInitiatingProcessRemoteSession bool
        InitiatingProcessRemoteSessionDeviceName string device:hostName
        InitiatingProcessRemoteSessionIP string ip:address
        CreatedProcessSessionId long
        IsProcessRemoteSession bool
        ProcessRemoteSessionDeviceName string device:hostName
        ProcessRemoteSessionIP string ip:address
        InitiatingProcessUniqueId string
        # DeviceFileCertificateInfo time=Timestamp
        Timestamp datetime
        DeviceId string device:exact
        DeviceName string device:hostName
        SHA1 string sha1:exact
        IsSigned bool
        SignatureType string
        Signer string
        SignerHash string
        Issuer string
        IssuerHash string
        CertificateSerialNumber string
        CrlDistributionPointUrls string url:contains
        CertificateCreationTime datetime
        CertificateExpirationTime datetime
        CertificateCountersignatureTime datetime
        IsTrusted bool
        IsRootSignerMicrosoft bool
        ReportId long
        # DeviceFileEvents time=Timestamp
        Timestamp datetime
        DeviceId string device:exact
        DeviceName string device:hostName
        ActionType string
        FileName string
        FolderPath string
        SHA1 string sha1:exact
        SHA256 string sha256:exact
        MD5 string md5:exact
        FileOriginUrl string domain:contains url:exact
        FileOriginReferrerUrl string domain:contains url:exact
        FileOriginIP string ip:address
        PreviousFolderPath string
        PreviousFileName string
        FileSize long
        InitiatingProcessAccountDomain string
        InitiatingProcessAccountName string account:exact
        InitiatingProcessAccountSid string account:exact
        InitiatingProcessAccountUpn string email:exact account:exact
        InitiatingProcessAccountObjectId string account:exact
        InitiatingProcessMD5 string md5:exact
        InitiatingProcessSHA1 string sha1:exact
        InitiatingProcessSHA256 string sha256:exact
        InitiatingProcessFolderPath string
        InitiatingProcessFileName string
        InitiatingProcessFileSize long
        InitiatingProcessVersionInfoCompanyName string
        InitiatingProcessVersionInfoProductName string
        InitiatingProcessVersionInfoProductVersion string
        InitiatingProcessVersionInfoInternalFileName string
        InitiatingProcessVersionInfoOriginalFileName string
        InitiatingProcessVersionInfoFileDescription string
        InitiatingProcessId long
        InitiatingProcessCommandLine string
        InitiatingProcessCreationTime datetime
        InitiatingProcessIntegrityLevel string
        InitiatingProcessTokenElevation string
        InitiatingProcessParentId long
        InitiatingProcessParentFileName string
        InitiatingProcessParentCreationTime datetime
        RequestProtocol string
        RequestSourceIP string ip:address
        RequestSourcePort int
        RequestAccountName string account:exact
        RequestAccountDomain string
        RequestAccountSid string account:exact
        ShareName string
        SensitivityLabel string
        SensitivitySubLabel string
        IsAzureInfoProtectionApplied bool
        ReportId long
        AppGuardContainerId string
        AdditionalFields string
        InitiatingProcessSessionId long
        IsInitiatingProcessRemoteSession bool
        InitiatingProcessRemoteSessionDeviceName string device:hostName
        InitiatingProcessRemoteSessionIP string ip:address
        InitiatingProcessUniqueId string
        LogonID long
        # DeviceImageLoadEvents time=Timestamp
        Timestamp datetime
        DeviceId string device:exact
        DeviceName string device:hostName
        ActionType string
        FileName string
        FolderPath string
        SHA1 string sha1:exact
        SHA256 string sha256:exact
        MD5 string md5:exact
        FileSize long
        InitiatingProcessAccountDomain string
        InitiatingProcessAccountName string account:exact
        InitiatingProcessAccountSid string account:exact
        InitiatingProcessAccountUpn string email:exact account:exact
        InitiatingProcessAccountObjectId string account:exact
        InitiatingProcessIntegrityLevel string
        InitiatingProcessTokenElevation string
        InitiatingProcessSHA1 string sha1:exact
        InitiatingProcessSHA256 string sha256:exact
        InitiatingProcessMD5 string md5:exact
        InitiatingProcessFileName string
        InitiatingProcessFileSize long
        InitiatingProcessVersionInfoCompanyName string
        InitiatingProcessVersionInfoProductName string
        InitiatingProcessVersionInfoProductVersion string
        InitiatingProcessVersionInfoInternalFileName string
        InitiatingProcessVersionInfoOriginalFileName string
        InitiatingProcessVersionInfoFileDescription string
        InitiatingProcessId long
        InitiatingProcessCommandLine string
        InitiatingProcessCreationTime datetime
        InitiatingProcessFolderPath string
        InitiatingProcessParentId long
        InitiatingProcessParentFileName string
        InitiatingProcessParentCreationTime datetime
        ReportId long
        AppGuardContainerId string
        InitiatingProcessSessionId long
        IsInitiatingProcessRemoteSession bool
        InitiatingProcessRemoteSessionDeviceName string device:hostName
        InitiatingProcessRemoteSessionIP string ip:address
        InitiatingProcessUniqueId string
        # DeviceInfo time=Timestamp
        Timestamp datetime
        DeviceId string device:exact
        DeviceName string device:hostName
        ClientVersion string
        PublicIP string ip:address
        OSArchitecture string
        OSPlatform string
        OSBuild long
        IsAzureADJoined bool
        JoinType string
        AadDeviceId string device:exact
        LoggedOnUsers string account:contains
        RegistryDeviceTag string
        OSVersion string
        MachineGroup string
        ReportId long
        OnboardingStatus string
        AdditionalFields string
        DeviceCategory string
        DeviceType string
        DeviceSubtype string
        Model string
        Vendor string
        OSDistribution string
        OSVersionInfo string
        MergedDeviceIds string device:contains
        MergedToDeviceId string device:exact
        IsInternetFacing bool
        SensorHealthState string
        IsExcluded bool
        ExclusionReason string
        ExposureLevel string
        AssetValue string
        DeviceManualTags string
        DeviceDynamicTags string
        ConnectivityType string
        HostDeviceId string device:exact
        AzureResourceId string
        AwsResourceName string
        GcpFullResourceName string
        HardwareUuid string
        CloudPlatforms string
        AzureVmId string
        AzureVmSubscriptionId string
        IsTransient bool
        OsBuildRevision string
        MitigationStatus string
        Site string
        DiscoverySources string
        DeviceRoles string
        DlpInfo string
        # DeviceLogonEvents time=Timestamp
        Timestamp datetime
        DeviceId string device:exact
        DeviceName string device:hostName
        ActionType string
        LogonType string
        AccountDomain string
        AccountName string account:exact
        AccountSid string account:exact
        Protocol string
        FailureReason string
        IsLocalAdmin bool
        LogonId long
        RemoteDeviceName string device:hostName
        RemoteIP string ip:address
        RemoteIPType string
        RemotePort int
        InitiatingProcessAccountDomain string
        InitiatingProcessAccountName string account:exact
        InitiatingProcessAccountSid string account:exact
        InitiatingProcessAccountUpn string email:exact account:exact
        InitiatingProcessAccountObjectId string account:exact
        InitiatingProcessIntegrityLevel string
        InitiatingProcessTokenElevation string
        InitiatingProcessSHA1 string sha1:exact
        InitiatingProcessSHA256 string sha256:exact
        InitiatingProcessMD5 string md5:exact
        InitiatingProcessFileName string
        InitiatingProcessFileSize long
        InitiatingProcessVersionInfoCompanyName string
        InitiatingProcessVersionInfoProductName string
        InitiatingProcessVersionInfoProductVersion string
        InitiatingProcessVersionInfoInternalFileName string
        InitiatingProcessVersionInfoOriginalFileName string
        InitiatingProcessVersionInfoFileDescription string
        InitiatingProcessId long
        InitiatingProcessCommandLine string
        InitiatingProcessCreationTime datetime
        InitiatingProcessFolderPath string
        InitiatingProcessParentId long
        InitiatingProcessParentFileName string
        InitiatingProcessParentCreationTime datetime
        ReportId long
        AppGuardContainerId string
        AdditionalFields string
        InitiatingProcessSessionId long
        IsInitiatingProcessRemoteSession bool
        InitiatingProcessRemoteSessionDeviceName string device:hostName
        InitiatingProcessRemoteSessionIP string ip:address
        InitiatingProcessUniqueId string
        # DeviceNetworkEvents time=Timestamp
        Timestamp datetime
        DeviceId string device:exact
        DeviceName string device:hostName
        ActionType string
        RemoteIP string ip:address
        RemotePort int
        RemoteUrl string domain:contains url:contains
        LocalIP string ip:address
        LocalPort int
        Protocol string
        LocalIPType string
        RemoteIPType string
        InitiatingProcessSHA1 string sha1:exact
        InitiatingProcessSHA256 string sha256:exact
        InitiatingProcessMD5 string md5:exact
        InitiatingProcessFileName string
        InitiatingProcessFileSize long
        InitiatingProcessVersionInfoCompanyName string
        InitiatingProcessVersionInfoProductName string
        InitiatingProcessVersionInfoProductVersion string
        InitiatingProcessVersionInfoInternalFileName string
        InitiatingProcessVersionInfoOriginalFileName string
        InitiatingProcessVersionInfoFileDescription string
        InitiatingProcessId long
        InitiatingProcessCommandLine string
        InitiatingProcessCreationTime datetime
        InitiatingProcessFolderPath string
        InitiatingProcessParentFileName string
        InitiatingProcessParentId long
        InitiatingProcessParentCreationTime datetime
        InitiatingProcessAccountDomain string
        InitiatingProcessAccountName string account:exact
        InitiatingProcessAccountSid string account:exact
        InitiatingProcessAccountUpn string email:exact account:exact
        InitiatingProcessAccountObjectId string account:exact
        InitiatingProcessIntegrityLevel string
        InitiatingProcessTokenElevation string
        ReportId long
        AppGuardContainerId string
        AdditionalFields string
        InitiatingProcessSessionId long
        IsInitiatingProcessRemoteSession bool
        InitiatingProcessRemoteSessionDeviceName string device:hostName
        InitiatingProcessRemoteSessionIP string ip:address
        InitiatingProcessUniqueId string
        LogonID long
        # DeviceNetworkInfo time=Timestamp
        Timestamp datetime
        DeviceId string device:exact
        DeviceName string device:hostName
        NetworkAdapterName string
        MacAddress string mac:exact
        NetworkAdapterType string
        NetworkAdapterStatus string
        TunnelType string
        ConnectedNetworks string
        DnsAddresses string ip:addressList
        IPv4Dhcp string ip:address
        IPv6Dhcp string ip:address
        DefaultGateways string ip:addressList
        IPAddresses string ip:addressList
        ReportId long
        NetworkAdapterVendor string
        OnboardingStatus string
        NetworkAdapterDnsSuffix string domain:exact
        # DeviceProcessEvents time=Timestamp
        Timestamp datetime
        DeviceId string device:exact
        DeviceName string device:hostName
        ActionType string
        FileName string
        FolderPath string
        SHA1 string sha1:exact
        SHA256 string sha256:exact
        MD5 string md5:exact
        FileSize long
        ProcessVersionInfoCompanyName string
        ProcessVersionInfoProductName string
        ProcessVersionInfoProductVersion string
        ProcessVersionInfoInternalFileName string
        ProcessVersionInfoOriginalFileName string
        ProcessVersionInfoFileDescription string
        ProcessId long
        ProcessCommandLine string
        ProcessIntegrityLevel string
        ProcessTokenElevation string
        ProcessCreationTime datetime
        AccountDomain string
        AccountName string account:exact
        AccountSid string account:exact
        AccountUpn string email:exact account:exact
        AccountObjectId string account:exact
        LogonId long
        InitiatingProcessAccountDomain string
        InitiatingProcessAccountName string account:exact
        InitiatingProcessAccountSid string account:exact
        InitiatingProcessAccountUpn string email:exact account:exact
        InitiatingProcessAccountObjectId string account:exact
        InitiatingProcessLogonId long
        InitiatingProcessIntegrityLevel string
        InitiatingProcessTokenElevation string
        InitiatingProcessSHA1 string sha1:exact
        InitiatingProcessSHA256 string sha256:exact
        InitiatingProcessMD5 string md5:exact
        InitiatingProcessFileName string
        InitiatingProcessFileSize long
        InitiatingProcessVersionInfoCompanyName string
        InitiatingProcessVersionInfoProductName string
        InitiatingProcessVersionInfoProductVersion string
        InitiatingProcessVersionInfoInternalFileName string
        InitiatingProcessVersionInfoOriginalFileName string
        InitiatingProcessVersionInfoFileDescription string
        InitiatingProcessId long
        InitiatingProcessCommandLine string
        InitiatingProcessCreationTime datetime
        InitiatingProcessFolderPath string
        InitiatingProcessParentId long
        InitiatingProcessParentFileName string
        InitiatingProcessParentCreationTime datetime
        InitiatingProcessSignerType string
        InitiatingProcessSignatureStatus string
        ReportId long
        AppGuardContainerId string
        AdditionalFields string
        InitiatingProcessSessionId long
        IsInitiatingProcessRemoteSession bool
        InitiatingProcessRemoteSessionDeviceName string device:hostName
        InitiatingProcessRemoteSessionIP string ip:address
        CreatedProcessSessionId long
        IsProcessRemoteSession bool
        ProcessRemoteSessionDeviceName string device:hostName
        ProcessRemoteSessionIP string ip:address
        ProcessUniqueId string
        InitiatingProcessUniqueId string
        LogonID long
        # DeviceRegistryEvents time=Timestamp
        Timestamp datetime
        DeviceId string device:exact
        DeviceName string device:hostName
        ActionType string
        RegistryKey string
        RegistryValueType string
        RegistryValueName string
        RegistryValueData string
        PreviousRegistryKey string
        PreviousRegistryValueName string
        PreviousRegistryValueData string
        InitiatingProcessAccountDomain string
        InitiatingProcessAccountName string account:exact
        InitiatingProcessAccountSid string account:exact
        InitiatingProcessAccountUpn string email:exact account:exact
        InitiatingProcessAccountObjectId string account:exact
        InitiatingProcessSHA1 string sha1:exact
        InitiatingProcessSHA256 string sha256:exact
        InitiatingProcessMD5 string md5:exact
        InitiatingProcessFileName string
        InitiatingProcessFileSize long
        InitiatingProcessVersionInfoCompanyName string
        InitiatingProcessVersionInfoProductName string
        InitiatingProcessVersionInfoProductVersion string
        InitiatingProcessVersionInfoInternalFileName string
        InitiatingProcessVersionInfoOriginalFileName string
        InitiatingProcessVersionInfoFileDescription string
        InitiatingProcessId long
        InitiatingProcessCommandLine string
        InitiatingProcessCreationTime datetime
        InitiatingProcessFolderPath string
        InitiatingProcessParentId long
        InitiatingProcessParentFileName string
        InitiatingProcessParentCreationTime datetime
        InitiatingProcessIntegrityLevel string
        InitiatingProcessTokenElevation string
        ReportId long
        AppGuardContainerId string
        InitiatingProcessSessionId long
        IsInitiatingProcessRemoteSession bool
        InitiatingProcessRemoteSessionDeviceName string device:hostName
        InitiatingProcessRemoteSessionIP string ip:address
        InitiatingProcessUniqueId string
        """
}
