import KQL

extension AlertRecord {
    /// The alert as Graph sends it, with all members of `#microsoft.graph.security.alert`.
    func graphForm() -> KQLDynamic {
        WireJSON.joined(identityMembers(), WireJSON.joined(stateMembers(), contentMembers()))
    }

    private func identityMembers() -> KQLDynamic {
        WireJSON.object([
            "id": .string(id),
            "providerAlertId": .string(providerID),
            "incidentId": .string(String(incident)),
            "status": .string(status.rawValue),
            "severity": .string(severity.rawValue),
            "classification": WireJSON.text(verdict?.classification),
            "determination": WireJSON.text(verdict?.determination),
            "serviceSource": .string(service.graphName),
            "detectionSource": .string(sensor.graphName),
            "productName": .string(service.productName),
            "detectorId": .string(MadeUp.guid("detector:" + title)),
            "tenantId": .string(Company.tenantID),
            "title": .string(title),
            "description": .string(description),
            "recommendedActions": .string(recommendation),
            "category": .string(category),
            "categories": WireJSON.texts([category]),
        ])
    }

    private func stateMembers() -> KQLDynamic {
        WireJSON.object([
            "assignedTo": WireJSON.text(assignedTo),
            "alertWebUrl": .string("https://security.microsoft.com/alerts/\(id)?tid=\(Company.tenantID)"),
            "incidentWebUrl": .string(IncidentRecord.webURL(incident)),
            "actorDisplayName": WireJSON.text(actor),
            "threatDisplayName": WireJSON.text(threatFamily.map { "Trojan:Win32/\($0)" }),
            "threatFamilyName": WireJSON.text(threatFamily),
            "mitreTechniques": WireJSON.texts(techniques),
            "createdDateTime": WireJSON.time(created),
            "lastUpdateDateTime": WireJSON.time(updated),
            "resolvedDateTime": WireJSON.time(resolved),
            "firstActivityDateTime": WireJSON.time(activity.lowerBound),
            "lastActivityDateTime": WireJSON.time(activity.upperBound),
        ])
    }

    private func contentMembers() -> KQLDynamic {
        WireJSON.object([
            "systemTags": WireJSON.texts(systemTags),
            "alertPolicyId": .null,
            "investigationState": .string(investigationState),
            "comments": .array(comments.map { $0.graphForm() }),
            "customDetails": .object(customDetails.map { KQLDynamic.Member(name: $0.0, value: .string($0.1)) }),
            "evidence": .array(evidence.map { $0.graphForm(created: created) }),
            "additionalData": .object([]),
        ])
    }
}

extension AlertComment {
    func graphForm() -> KQLDynamic {
        WireJSON.object([
            "comment": .string(text), "createdByDisplayName": .string(author), "createdDateTime": WireJSON.time(time),
        ])
    }
}
