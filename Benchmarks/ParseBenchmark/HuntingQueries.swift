/// Queries of the kind and length that hunters keep, written for this benchmark.
enum HuntingQueries {
    static let all = [
        """
        union withsource=SourceTable AlertInfo, AlertEvidence
        | search "203.0.113.66"
        | where Timestamp >= ago(30d)
        | take 10
        """,
        """
        // Office programs that start a shell
        DeviceProcessEvents
        | where Timestamp > ago(7d)
        | where InitiatingProcessFileName in~ ("winword.exe", "excel.exe", "powerpnt.exe", "outlook.exe")
        | where FileName in~ ("cmd.exe", "powershell.exe", "wscript.exe", "mshta.exe", "rundll32.exe")
        | extend Line = tolower(ProcessCommandLine)
        | project Timestamp, DeviceName, AccountUpn, InitiatingProcessFileName, FileName, Line
        | sort by Timestamp desc
        """,
        """
        let window = 1d;
        let rare = 3;
        DeviceNetworkEvents
        | where Timestamp > ago(window) and RemoteIPType == "Public" and ActionType == "ConnectionSuccess"
        | where not(ipv4_is_private(RemoteIP))
        | summarize Devices = dcount(DeviceId), Connections = count(), First = min(Timestamp), Last = max(Timestamp),
            Programs = make_set(InitiatingProcessFileName, 10) by RemoteIP, RemotePort
        | where Devices <= rare and Connections > 50
        | extend Minutes = datetime_diff("minute", Last, First)
        | top 100 by Connections desc
        """,
        """
        EmailEvents
        | where Timestamp > ago(14d) and EmailDirection == "Inbound" and DeliveryAction == "Delivered"
        | where SenderFromDomain !in~ ("contoso.example", "fabrikam.example")
        | where Subject has_any ("invoice", "payment", "overdue", "voicemail") and AttachmentCount > 0
        | extend Hour = bin(Timestamp, 1h), Domain = tolower(SenderFromDomain)
        | summarize Mails = count(), Recipients = dcount(RecipientEmailAddress), arg_max(Timestamp, Subject, NetworkMessageId) by Domain, Hour
        | where Recipients >= 5
        | sort by Mails desc, Domain asc
        """,
        """
        DeviceEvents
        | where ActionType == "ServiceInstalled" and Timestamp between (ago(3d) .. now())
        | extend Fields = parse_json(AdditionalFields)
        | extend Service = tostring(Fields.ServiceName), Account = tostring(Fields["ServiceAccount"]), Start = toint(Fields.ServiceStartType)
        | where Account =~ "LocalSystem" and Start == 2 and Service matches regex @"^[A-Za-z]{8}$"
        | project-away AdditionalFields
        | distinct DeviceName, Service, FolderPath, SHA256
        | take 1000
        """,
        """
        DeviceTvmSoftwareVulnerabilities
        | where CveId in ("CVE-2021-44228", "CVE-2021-45046") and isnotempty(DeviceName)
        | extend Severe = iff(VulnerabilitySeverityLevel == "Critical", 1, 0)
        | summarize Devices = make_set(DeviceName), Severe = max(Severe), Count = dcountif(DeviceId, Severe == 1) by CveId, SoftwareName, SoftwareVersion
        | extend Amount = array_length(Devices)
        | mv-expand Device = Devices to typeof(string) limit 50
        | where Device !startswith "test-" and strlen(Device) > 3
        | order by Amount desc
        """,
    ]
}
