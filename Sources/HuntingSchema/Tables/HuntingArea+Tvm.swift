// Written by scripts/generate-hunting-schema.

extension HuntingArea {
    static let tvmTables = """
        # DeviceBaselineComplianceAssessment preview
        DeviceId string device:exact
        DeviceName string device:hostName
        OSPlatform string
        OSVersion string
        ConfigurationId string
        ProfileId string
        IsCompliant bool
        IsApplicable bool
        Source dynamic
        RecommendedValue dynamic
        CurrentValue dynamic
        IsExempt bool
        # DeviceBaselineComplianceAssessmentKB preview
        ConfigurationId string
        ConfigurationName string
        ConfigurationDescription string
        ConfigurationRationale string
        ConfigurationCategory string
        BenchmarkProfileLevels dynamic
        CCEReference string
        RemediationOptions string
        ConfigurationBenchmark string
        ConfigurationBenchmarkVersion string
        Source dynamic
        RecommendedValue dynamic
        # DeviceBaselineComplianceProfiles preview
        ProfileId string
        ProfileName string
        ProfileDescription string
        OSPlatform dynamic
        OSVersion string
        BaseBenchmark string
        BenchmarkVersion string
        BenchmarkProfileLevel string
        Status bool
        CreatedBy string
        CreatedOn datetime
        LastUpdatedBy string
        LastUpdatedOn datetime
        # DeviceTvmBrowserExtensions preview
        DeviceId string device:exact
        BrowserName string
        ExtensionId string
        ExtensionName string
        ExtensionDescription string
        ExtensionVersion string
        ExtensionRisk string
        ExtensionVendor string
        IsActivated string
        InstallationTime datetime
        # DeviceTvmBrowserExtensionsKB preview
        BrowserName string
        ExtensionId string
        ExtensionName string
        ExtensionDescription string
        ExtensionVersion dynamic
        ExtensionRisk string
        PermissionId string
        PermissionName string
        PermissionDescription string
        PermissionRisk string
        IsPermissionRequired string
        # DeviceTvmCertificateInfo preview
        DeviceId string device:exact
        Thumbprint string
        Path string
        SerialNumber string
        IssuedTo dynamic
        IssuedBy dynamic
        FriendlyName string
        SignatureAlgorithm string
        KeySize string
        ExpirationDate string
        IssueDate string
        SubjectType string
        KeyUsage string
        ExtendedKeyUsage string
        # DeviceTvmHardwareFirmware
        DeviceId string device:exact
        DeviceName string device:hostName
        ComponentType string
        Manufacturer string
        ComponentName string
        ComponentFamily string
        ComponentVersion string
        AdditionalFields dynamic
        # DeviceTvmInfoGathering time=Timestamp
        Timestamp datetime
        LastSeenTime datetime
        DeviceId string device:exact
        DeviceName string device:hostName
        OSPlatform string
        AdditionalFields dynamic
        # DeviceTvmInfoGatheringKB
        IgId string
        FieldName string
        Description string
        Categories dynamic
        DataStructure string
        # DeviceTvmSecureConfigurationAssessment time=Timestamp
        DeviceId string device:exact
        DeviceName string device:hostName
        OSPlatform string
        Timestamp datetime
        ConfigurationId string
        ConfigurationCategory string
        ConfigurationSubcategory string
        ConfigurationImpact real
        IsCompliant bool
        IsApplicable bool
        Context dynamic
        IsExpectedUserImpact bool
        # DeviceTvmSecureConfigurationAssessmentKB
        ConfigurationId string
        ConfigurationImpact real
        ConfigurationName string
        ConfigurationDescription string
        RiskDescription string
        ConfigurationCategory string
        ConfigurationSubcategory string
        ConfigurationBenchmarks dynamic
        Tags dynamic
        RemediationOptions string
        # DeviceTvmSoftwareEvidenceBeta
        DeviceId string device:exact
        SoftwareVendor string
        SoftwareName string
        SoftwareVersion string
        RegistryPaths dynamic
        DiskPaths dynamic
        LastSeenTime string
        # DeviceTvmSoftwareInventory
        DeviceId string device:exact
        DeviceName string device:hostName
        OSPlatform string
        OSVersion string
        OSArchitecture string
        SoftwareVendor string
        SoftwareName string
        SoftwareVersion string
        EndOfSupportStatus string
        EndOfSupportDate datetime
        ProductCodeCpe string
        # DeviceTvmSoftwareVulnerabilities
        DeviceId string device:exact
        DeviceName string device:hostName
        OSPlatform string
        OSVersion string
        OSArchitecture string
        SoftwareVendor string
        SoftwareName string
        SoftwareVersion string
        CveId string cve:exact
        VulnerabilitySeverityLevel string
        RecommendedSecurityUpdate string
        RecommendedSecurityUpdateId string
        CveTags dynamic
        # DeviceTvmSoftwareVulnerabilitiesKB
        CveId string cve:exact
        CvssScore string
        IsExploitAvailable bool
        VulnerabilitySeverityLevel string
        LastModifiedTime datetime
        PublishedDate datetime
        VulnerabilityDescription string
        AffectedSoftware dynamic
        """
}
