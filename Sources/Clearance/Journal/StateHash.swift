import Platform

extension RecordSet {
    /// SHA-256 over all records in their order, 64 hexadecimal digits: equal for equal states.
    public var stateHash: String {
        var text = CanonicalText()
        text.open("{")
        if let job {
            text.name("job")
            text.value(
                .texts([
                    job.id, job.flow.rawValue, "\(job.isTransit)", job.consolidator, "\(job.isRegistered)",
                    "\(job.isControllerVerified)", "\(job.isPlaquePosted)", "\(job.tallyTolerance)",
                ]))
        }
        for house in warehouses {
            text.name("warehouse")
            text.value(.texts([house.id, house.kind.rawValue, house.approval, "\(house.isAddressVerified)"]))
        }
        for declaration in declarations {
            text.name("declaration")
            text.value(.texts(declaration.columns))
        }
        for container in containers {
            text.name("container")
            text.value(.texts(container.columns))
        }
        for lot in lots {
            text.name("lot")
            text.value(.texts(lot.columns))
        }
        text.close("}")
        return SHA256.hexDigest(of: text.bytes)
    }
}

extension LotRecord {
    fileprivate var columns: [String] {
        [
            id, declaration, destination, bill, plannedContainer, list, ownRelease, "\(isTradeConfirmed)", "\(pieces)",
            gross.description, volume.description, state.rawValue, warehouse, zone?.rawValue ?? "", "\(counted)",
            container, "\(loadedPieces)", "\(isHeldAlone)",
        ] + (separate.isEmpty ? [] : [separate])
    }
}

extension DeclarationRecord {
    fileprivate var columns: [String] {
        [
            id, purchaser, clientSeqNo, entryNumber, bill, valueUSD.description, "\(lines)", state.rawValue,
            before?.rawValue ?? "", "\(hasArrivalReport)", officers, "\(owesAmendment)",
        ]
    }
}

extension ContainerRecord {
    fileprivate var columns: [String] {
        [
            id, number, type, capacity.description, payload.description, destination, bill, vessel, voyage, cutOff,
            state.rawValue, seals, vehicle, transitNumber,
        ] + assigned.columns + loaded.columns
    }
}

extension ContainerSum {
    fileprivate var columns: [String] { ["\(lots)", "\(pieces)", gross.description, volume.description] }
}
