package dev.statewright.app.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the rooms, as docs/architecture.md tells them. */
class RoomsTest {

    private static JavaClasses product;

    @BeforeAll
    static void readTheProduct() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.statewright");
    }

    @Test
    void theModelKnowsNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage("dev.statewright.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.statewright.runtime..",
                        "dev.statewright.renderer..",
                        "dev.statewright.app..",
                        "dev.statewright.icons..")
                .because("everything stands on the document")
                .check(product);
    }

    @Test
    void theRuntimeKnowsTheModelOnly() {
        noClasses()
                .that()
                .resideInAPackage("dev.statewright.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.statewright.renderer..", "dev.statewright.app..", "dev.statewright.icons..")
                .because("workflows run without a picture")
                .check(product);
    }

    @Test
    void theRendererKnowsModelAndIconsOnly() {
        noClasses()
                .that()
                .resideInAPackage("dev.statewright.renderer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.statewright.runtime..", "dev.statewright.app..")
                .because("a picture needs no interpreter")
                .check(product);
    }

    @Test
    void headlessRoomsHaveNoToolkit() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.statewright.model..", "dev.statewright.runtime..", "dev.statewright.icons..")
                .or()
                .resideInAPackage("dev.statewright.renderer..")
                .and()
                .resideOutsideOfPackage("dev.statewright.renderer.fx..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .because("model, runtime and layout run on a server")
                .check(product);
    }

    @Test
    void theModelDoesNotSpeakJacksonAnnotations() {
        noClasses()
                .that()
                .resideInAPackage("dev.statewright.model..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.annotation..")
                .because("states are read from the syntax tree")
                .check(product);
    }

    @Test
    void viewModelsKnowNoControls() {
        classes()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("javafx.scene..", "javafx.stage..")
                .because("view models are tested without a window")
                .allowEmptyShould(true)
                .check(product);
    }

    @Test
    void packagesAreFreeOfCycles() {
        for (String room : new String[] {"model", "renderer", "runtime", "app"}) {
            slices().matching("dev.statewright." + room + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a reader must be able to begin somewhere")
                    .allowEmptyShould(true)
                    .check(product);
        }
    }
}
