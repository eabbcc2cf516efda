package dev.statewright.app.cli;

import picocli.CommandLine.IVersionProvider;

/** The product's version as the build wrote it into the jar. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"statewright " + text()};
    }

    static String text() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
