package dev.statewright.runtime.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandNameTest {

    @ParameterizedTest
    @CsvSource({
        "GetItem,get-item",
        "DescribeDBInstances,describe-db-instances",
        "ListObjectsV2,list-objects-v2",
        "ListMFADevices,list-mfa-devices",
        "SetSubnets,set-subnets",
        "GetWebACLForResource,get-web-acl-for-resource",
        "ListWebACLs,list-web-acls",
        "DescribeCachediSCSIVolumes,describe-cached-iscsi-volumes",
        "ListHITsForQualificationType,list-hits-for-qualification-type"
    })
    void anOperationIsACommandInSmallLetters(String operation, String command) {
        assertThat(CommandName.of(operation)).isEqualTo(command);
    }
}
