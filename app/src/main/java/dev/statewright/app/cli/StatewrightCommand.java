package dev.statewright.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The root of the command line: without a command it opens the studio. */
@Command(
        name = "statewright",
        resourceBundle = "dev.statewright.app.words.cli",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        subcommands = {
            RunCommand.class,
            ValidateCommand.class,
            FormatCommand.class,
            RenderCommand.class,
            ExportCommand.class,
            ActionsCommand.class,
            TestCommand.class,
            MocksCommand.class,
            ServeCommand.class,
            ScreenshotCommand.class,
            CommandLine.HelpCommand.class
        })
public final class StatewrightCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE|FOLDER", descriptionKey = "open.file")
    private Path file;

    /** Runs a command line; gives the exit status: 0 success, 1 the workflow or check failed, 2 wrong usage or unreadable input. */
    public static int execute(String... arguments) {
        CommandLine line = new CommandLine(new StatewrightCommand());
        line.setExecutionExceptionHandler(StatewrightCommand::report);
        line.setParameterExceptionHandler(StatewrightCommand::reportUsage);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // an @ means a file of JSON here, and not one of further arguments
        line.setExpandAtFiles(false);
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        return OpenStudio.open(file);
    }

    private static int report(Exception failure, CommandLine line, CommandLine.ParseResult result) {
        return CommandFailed.report(failure, line.getErr());
    }

    private static int reportUsage(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine line = failure.getCommandLine();
        line.getErr()
                .println(CliWords.text(
                        "usage.hint",
                        failure.getMessage(),
                        line.getCommandSpec().qualifiedName(" ").replaceFirst("^statewright ?", "")));
        return CommandFailed.UNUSABLE;
    }
}
