package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.RightsClaim.Basis;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;

class RightsClaimsTest {

    private static List<RightsClaim> claims(String source, String text) {
        return RightsClaims.in(List.of(Statement.of(Fields.of(source), text, source)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IFD0:Copyright|© 1998 Võ An Khánh|PHOTOGRAPH|IN_COPYRIGHT|",
                "IPTC:CopyrightNotice|All rights reserved|PHOTOGRAPH|IN_COPYRIGHT|",
                "XMP-dc:Rights|Bảo tàng ở quê|PHOTOGRAPH|IN_COPYRIGHT|",
                "XMP-dc:Rights|publicDomain|PHOTOGRAPH|PUBLIC_DOMAIN|",
                "XMP-dc:Rights|CC BY 4.0|PHOTOGRAPH|LICENCE|http://creativecommons.org/licenses/by/4.0/",
                "XMP-dc:Rights|http://rightsstatements.org/vocab/CNE/1.0/|PHOTOGRAPH|RIGHTS_STATEMENT|http://rightsstatements.org/vocab/CNE/1.0/",
                "XMP-xmpRights:Marked|True|PHOTOGRAPH|IN_COPYRIGHT|",
                "XMP-xmpRights:Marked|False|PHOTOGRAPH|PUBLIC_DOMAIN|",
                "XMP-xmpRights:UsageTerms|Ask first|PHOTOGRAPH|USAGE_TERMS|",
                "XMP-xmpRights:WebStatement|http://example.org/terms|PHOTOGRAPH|USAGE_TERMS|http://example.org/terms",
                "XMP-xmpRights:WebStatement|www.example.org|PHOTOGRAPH|USAGE_TERMS|",
                "XMP-xmpRights:WebStatement|https://creativecommons.org/publicdomain/mark/1.0/|PHOTOGRAPH|PUBLIC_DOMAIN|http://creativecommons.org/publicdomain/mark/1.0/",
                "XMP-cc:License|https://creativecommons.org/publicdomain/zero/1.0|PHOTOGRAPH|LICENCE|http://creativecommons.org/publicdomain/zero/1.0/",
                "XMP-plus:DataMining|DMI-PROHIBITED|PHOTOGRAPH|AI_SIGNAL|http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
                "XMP-plus:CreditLineRequired|CR-CCA|PHOTOGRAPH|CREDIT|http://ns.useplus.org/ldf/vocab/CR-CCA",
                "XMP-plus:CopyrightStatus|CS-PRO|PHOTOGRAPH|IN_COPYRIGHT|http://ns.useplus.org/ldf/vocab/CS-PRO",
                "XMP-plus:ModelReleaseStatus|MR-LMR|PEOPLE|RELEASE|http://ns.useplus.org/ldf/vocab/MR-LMR",
                "XMP-plus:PropertyReleaseStatus|PR-UPR|PLACE_AND_PROPERTY|RELEASE|http://ns.useplus.org/ldf/vocab/PR-UPR",
                "XMP-plus:MinorModelAgeDisclosure|AG-A16|PEOPLE|RELEASE|http://ns.useplus.org/ldf/vocab/AG-A16"
            })
    void takesAStatementAboutRightsForAClaim(String source, String text, Layer layer, Basis basis, String uri) {
        assertThat(claims(source, text)).singleElement().satisfies(claim -> {
            assertThat(claim.layer()).isEqualTo(layer);
            assertThat(claim.basis()).isEqualTo(basis);
            assertThat(claim.uri()).isEqualTo(Optional.ofNullable(uri));
            assertThat(claim.source()).isEqualTo(source);
        });
    }

    @Test
    void keepsBothWhenANoticeClaimsCopyrightAndGivesALicence() {
        assertThat(claims("XMP-dc:Rights", "© 2020 An, CC BY 4.0"))
                .extracting(RightsClaim::basis)
                .containsExactly(Basis.LICENCE, Basis.IN_COPYRIGHT);
    }

    @Test
    void doesNotTakeADenialForThePublicDomain() {
        assertThat(claims("XMP-dc:Rights", "This is not in the public domain"))
                .extracting(RightsClaim::basis)
                .containsExactly(Basis.IN_COPYRIGHT);
    }

    @Test
    void makesAClaimOfEachForbiddenAlteration() {
        StatementValue constraints =
                new StatementValue.Many(List.of(new StatementValue.Text("AL-CRP"), new StatementValue.Text("AL-MRG")));
        assertThat(RightsClaims.in(List.of(new Statement(
                        "imageAlterationConstraints",
                        constraints,
                        "XMP-plus:ImageAlterationConstraints",
                        Optional.empty()))))
                .extracting(RightsClaim::basis, RightsClaim::text)
                .containsExactly(tuple(Basis.ALTERATION, "AL-CRP"), tuple(Basis.ALTERATION, "AL-MRG"));
    }

    @Test
    void saysWhomToAskWhereACreditNamesAnAgencyOrAHouseThatKeepsThings() {
        assertThat(claims("IPTC:Credit", "Hoàng Đình Nam / AFP via Getty Images"))
                .extracting(
                        RightsClaim::basis, RightsClaim::text, it -> it.uri().orElse(""))
                .containsExactly(
                        tuple(Basis.CREDIT, "Agence France-Presse", "https://www.afpforum.com/"),
                        tuple(Basis.CREDIT, "Getty Images", "https://www.gettyimages.com/"));
        assertThat(claims("XMP-dc:Rights", "© Thông tấn xã Việt Nam"))
                .extracting(RightsClaim::basis)
                .containsExactly(Basis.IN_COPYRIGHT, Basis.CREDIT);
    }

    @Test
    void keepsTheRightsOfThePaintedWorkApartFromThoseOfThePhotograph() {
        StatementValue work = new StatementValue.Many(List.of(new StatementValue.Structure(
                Map.of("AOCopyrightNotice", new StatementValue.Text("© Estate of Tô Ngọc Vân")))));
        assertThat(RightsClaims.in(List.of(
                        new Statement("artworkOrObject", work, "XMP-iptcExt:ArtworkOrObject", Optional.empty()))))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.layer()).isEqualTo(Layer.DEPICTED_ARTWORK);
                    assertThat(claim.text()).isEqualTo("© Estate of Tô Ngọc Vân");
                });
    }

    @Test
    void claimsNothingWhereNothingIsSaidOfRights() {
        assertThat(claims("XMP-dc:Title", "© is a nice sign")).isEmpty();
        assertThat(claims("XMP-dc:Description", "Copyright is discussed here")).isEmpty();
    }
}
